# What `sam build` calls for each function of template.yaml: make build-<logical id> ARTIFACTS_DIR=<where to>.

# Which jars a function takes: sample-triggers/pom.xml says what is in each set.
jars = plain
build-PreSignUpFunction build-PostConfirmationFunction: jars = table
build-PreAuthenticationFunction build-PostAuthenticationFunction: jars = table
build-PreTokenGenerationFunction: jars = table
build-CreateAuthChallengeFunction: jars = mail

build-%: package
	@mkdir -p "$(ARTIFACTS_DIR)/lib"
	@cp sample-triggers/target/function/$(jars)/lib/*.jar "$(ARTIFACTS_DIR)/lib/"

# Process id and start of the `sam build` above this make; $$PPID is make itself.
SAM_BUILD = sam=$$(ps -o ppid= -p $$PPID 2>/dev/null) && ps -o pid= -o lstart= -p $$sam 2>/dev/null

.PHONY: package
package:
	@sample-triggers/package-for-sam.sh "$$($(SAM_BUILD))"
