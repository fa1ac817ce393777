package io.github.cognitotriggers.local.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.api.ApiModel;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** The names that CloudFormation documents, and what it says of others. */
final class KnownNames {

    static final String COGNITO = "AWS::Cognito::";

    /** Types of resources, without {@link #COGNITO}. */
    private static final Set<String> TYPES =
            names(
                    """
                    IdentityPool IdentityPoolPrincipalTag IdentityPoolRoleAttachment
                    LogDeliveryConfiguration ManagedLoginBranding Terms UserPool UserPoolClient
                    UserPoolDomain UserPoolGroup UserPoolIdentityProvider
                    UserPoolRegionalConfigurationAttachment UserPoolReplica UserPoolResourceServer
                    UserPoolRiskConfigurationAttachment UserPoolUICustomizationAttachment
                    UserPoolUser UserPoolUserToGroupAttachment\
                    """);

    private static final List<String> TRIGGERS =
            ApiModel.request("CreateUserPool").below("LambdaConfig").orElseThrow().names();

    /** Of SAM's and of Lambda's functions: what is near one of them is worth a warning. */
    private static final Set<String> FUNCTION =
            names(
                    """
                    Architectures AssumeRolePolicyDocument AutoPublishAlias
                    AutoPublishAliasAllProperties AutoPublishCodeSha256 CapacityProviderConfig Code
                    CodeSigningConfigArn CodeUri DeadLetterConfig DeadLetterQueue
                    DeploymentPreference Description DurableConfig Environment EphemeralStorage
                    EventInvokeConfig Events FileSystemConfigs FunctionName FunctionScalingConfig
                    FunctionUrlConfig Handler ImageConfig ImageUri InlineCode KmsKeyArn Layers
                    LoggingConfig MemorySize PackageType PermissionsBoundary Policies
                    PropagateTags ProvisionedConcurrencyConfig PublishToLatestPublished
                    RecursiveLoop ReservedConcurrentExecutions Role RolePath Runtime
                    RuntimeManagementConfig SnapStart SourceKMSKeyArn Tags TenancyConfig Timeout
                    Tracing TracingConfig VersionDeletionPolicy VersionDescription VpcConfig\
                    """);

    private KnownNames() {}

    private static Set<String> names(String text) {
        return new TreeSet<>(List.of(text.split("\\s+", -1)));
    }

    /** Whether there is such a type; refused if it is a slip of the pen. */
    static boolean isCognitoType(String type, Node at) throws TemplateException {
        String name = type.substring(COGNITO.length());
        if (TYPES.contains(name)) {
            return true;
        }
        String near = Nearest.to(name, TYPES).orElse(null);
        if (near != null) {
            throw TemplateException.at(
                    at, "there is no " + type + "; did you mean " + COGNITO + near + "?");
        }
        return false;
    }

    /** Refuses what is no trigger's name in LambdaConfig. */
    static void checkTrigger(String name, String path, Node at) throws TemplateException {
        if (!TRIGGERS.contains(name)) {
            throw none(path, name, TRIGGERS, at);
        }
    }

    /**
     * Refuses other names than those known.
     *
     * @param node the object, or the function that gave it
     * @param value what it amounts to
     */
    static void check(String path, Node node, ObjectNode value, Collection<String> known)
            throws TemplateException {
        for (NodeTuple member : literal(node)) {
            check(path, Yaml.text(member.getKeyNode()), known, member.getKeyNode());
        }
        // What an intrinsic function gave.
        for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
            check(path, names.next(), known, node);
        }
    }

    private static void check(String path, String name, Collection<String> known, Node at)
            throws TemplateException {
        if (!name.startsWith("Fn::") && !known.contains(name)) {
            throw none(path, name, known, at);
        }
    }

    /** The members of an object that no function makes of something else. */
    private static List<NodeTuple> literal(Node node) {
        return Intrinsics.isCall(node) ? List.of() : Yaml.members(node);
    }

    private static TemplateException none(
            String path, String name, Collection<String> known, Node at) {
        return TemplateException.at(at, path + " has no " + name + Nearest.hint(name, known));
    }

    /** Warns of a function's properties that are probably misspelt; SAM has too many to refuse. */
    static void warnOfFunction(String logicalId, @Nullable Node properties, Warnings warnings) {
        for (NodeTuple member : Yaml.members(properties)) {
            String name = Yaml.text(member.getKeyNode());
            if (!FUNCTION.contains(name)) {
                Nearest.to(name, FUNCTION)
                        .ifPresent(
                                near ->
                                        warnings.leftOut(
                                                logicalId + "." + name,
                                                Yaml.line(member.getKeyNode()),
                                                "functions have no "
                                                        + name
                                                        + "; did you mean "
                                                        + near
                                                        + "?"));
            }
        }
    }
}
