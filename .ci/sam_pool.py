"""Signs a user up in the local user pool, with the functions that `sam build` made, each in a JVM of its own.

    sam_pool.py JAR

Run where template.yaml and .aws-sam are. What pre sign-up reserves has to be known to post confirmation, another function.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request

PASSWORD = "Passw0rd!-local"


class Pool:
    def __init__(self, endpoint):
        self.endpoint = endpoint
        pool = self.call("ListUserPools", MaxResults=1)["UserPools"][0]["Id"]
        self.client = self.call("ListUserPoolClients", UserPoolId=pool)["UserPoolClients"][0]["ClientId"]

    def call(self, operation, **request):
        """The answer, or the error's text."""
        call = urllib.request.Request(
            self.endpoint,
            json.dumps(request).encode(),
            {
                "Content-Type": "application/x-amz-json-1.1",
                "X-Amz-Target": "AWSCognitoIdentityProviderService." + operation,
            },
        )
        try:
            with urllib.request.urlopen(call, timeout=90) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            return json.load(error)["message"]

    def code(self):
        with urllib.request.urlopen(self.endpoint + "/local/messages") as answer:
            return json.load(answer)[-1]["code"]


def expect(what, expected, found):
    if found != expected:
        sys.exit(f"{what}: expected {expected}, found {found}")
    print(f"  {what}", flush=True)


def sign_up(pool):
    request = {
        "ClientId": pool.client,
        "Username": "mia@example.com",
        "Password": PASSWORD,
        "UserAttributes": [{"Name": "email", "Value": "mia@example.com"}],
        "ValidationData": [{"Name": "captcha", "Value": "human-mia"}],
    }
    expect(
        "a sign-up without an invitation is refused by PreSignUpFunction",
        "PreSignUp failed with error clientMetadata.invitation is required.",
        pool.call("SignUp", **request),
    )
    answer = pool.call("SignUp", **request, ClientMetadata={"invitation": "ACME2026"})
    expect("one with an invitation is not", False, answer["UserConfirmed"] if isinstance(answer, dict) else answer)
    expect(
        "PostConfirmationFunction knows the invitation",
        {},
        pool.call("ConfirmSignUp", ClientId=pool.client, Username="mia@example.com", ConfirmationCode=pool.code()),
    )


def main(jar):
    with tempfile.TemporaryDirectory() as directory:
        variables = pathlib.Path(directory, "variables.json")
        store = pathlib.Path(directory, "store")
        variables.write_text(json.dumps({"Parameters": {"LOCAL_STORE": str(store)}}), encoding="utf-8")
        java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
        program = subprocess.Popen(
            [java, "-jar", jar, "--port", "0", "--env-vars", str(variables)],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        said = []
        try:
            for line in program.stdout:
                said.append(line)
                endpoint = re.search(r"http://127\.0\.0\.1:\d+", line)
                if endpoint:
                    sign_up(Pool(endpoint.group()))
                    return
            sys.exit("the local user pool did not start:\n" + "".join(said))
        finally:
            program.terminate()
            program.wait(30)


if __name__ == "__main__":
    main(*sys.argv[1:])
