package io.github.cognitotriggers.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * What {@code Ref} and {@code Fn::GetAtt} give. Pools, clients and functions have names and ids
 * here; of other resources only what the template itself says, and identifiers that nobody here
 * looks behind (roles and keys).
 */
final class References {

    static final String FUNCTION = "AWS::Serverless::Function";
    static final String LAMBDA_FUNCTION = "AWS::Lambda::Function";

    /** What {@code Ref} gives of resources whose name the template says. */
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("AWS::Cognito::UserPoolGroup", "GroupName"),
                    Map.entry("AWS::Cognito::UserPoolResourceServer", "Identifier"),
                    Map.entry("AWS::Cognito::UserPoolUser", "Username"),
                    Map.entry("AWS::Cognito::UserPoolIdentityProvider", "ProviderName"),
                    Map.entry("AWS::Cognito::UserPoolDomain", "Domain"),
                    Map.entry("AWS::DynamoDB::Table", "TableName"),
                    Map.entry("AWS::Serverless::SimpleTable", "TableName"),
                    Map.entry("AWS::S3::Bucket", "BucketName"),
                    Map.entry("AWS::SES::EmailIdentity", "EmailIdentity"),
                    Map.entry("AWS::SSM::Parameter", "Name"),
                    Map.entry("AWS::KMS::Alias", "AliasName"),
                    Map.entry("AWS::Logs::LogGroup", "LogGroupName"));

    private final @Nullable Node resources;
    private final @Nullable Node globals;
    private final Intrinsics intrinsics;
    private final Parameters parameters;
    private final PseudoParameters pseudo;
    private final PhysicalIds ids;
    private final Set<String> asked = new HashSet<>();

    References(
            Node root,
            Intrinsics intrinsics,
            Parameters parameters,
            PseudoParameters pseudo,
            PhysicalIds ids) {
        this.resources = Yaml.find(root, "Resources");
        this.globals = Yaml.find(Yaml.find(root, "Globals"), "Function");
        this.intrinsics = intrinsics;
        this.parameters = parameters;
        this.pseudo = pseudo;
        this.ids = ids;
    }

    JsonNode ref(String name, Node at) throws TemplateException, Unresolved {
        if (name.equals("AWS::NoValue")) {
            return Intrinsics.none();
        }
        String value = pseudo.value(name);
        if (value != null) {
            return TextNode.valueOf(value);
        }
        if (name.startsWith("AWS::")) {
            throw new Unresolved(at, name + " is not known here");
        }
        if (parameters.has(name)) {
            return parameters.value(name, at);
        }
        return TextNode.valueOf(once(name, at, () -> refOfResource(name, at)));
    }

    /** As {@code Fn::Sub} has it: a dot makes it an attribute. */
    JsonNode refOrAttribute(String name, Node at) throws TemplateException, Unresolved {
        return name.contains(".") && !isAliasOrVersion(name) ? attribute(name, at) : ref(name, at);
    }

    JsonNode attribute(String dotted, Node at) throws TemplateException, Unresolved {
        int dot = dotted.indexOf('.');
        Intrinsics.expect(dot > 0, at, "Fn::GetAtt takes a resource and an attribute");
        return attribute(dotted.substring(0, dot), dotted.substring(dot + 1), at);
    }

    JsonNode attribute(String logicalId, String attribute, Node at)
            throws TemplateException, Unresolved {
        return TextNode.valueOf(
                once(
                        logicalId + "." + attribute,
                        at,
                        () -> attributeOfResource(logicalId, attribute, at)));
    }

    /** The name by which the Lambda API knows a function of the template. */
    String functionName(String logicalId) throws TemplateException {
        String name = intrinsics.findText(properties(logicalId), "FunctionName", logicalId);
        return name == null ? logicalId : name;
    }

    String functionArn(String logicalId) throws TemplateException {
        return pseudo.arn("lambda", "function:" + functionName(logicalId));
    }

    /** What the pool calls when SAM attaches the function: the alias, if it makes one. */
    String attachedArn(String logicalId) throws TemplateException, Unresolved {
        String alias = alias(logicalId);
        return alias == null ? functionArn(logicalId) : functionArn(logicalId) + ":" + alias;
    }

    /** A resource's type; empty if there is none of that name. */
    String type(String logicalId) {
        return Yaml.text(Yaml.find(Yaml.find(resources, logicalId), "Type"));
    }

    boolean hasResource(String logicalId) {
        return Yaml.find(resources, logicalId) != null;
    }

    private @Nullable Node properties(String logicalId) {
        return Yaml.find(Yaml.find(resources, logicalId), "Properties");
    }

    private String refOfResource(String name, Node at) throws TemplateException, Unresolved {
        if (isAliasOrVersion(name)) {
            String function = name.substring(0, name.indexOf('.'));
            requireThere(function, at);
            return name.endsWith(".Alias")
                    ? requireAlias(function, at)
                    : functionArn(function) + ":1";
        }
        String type = requireThere(name, at);
        return switch (type) {
            case "AWS::Cognito::UserPool" -> ids.pool(name);
            case "AWS::Cognito::UserPoolClient" -> ids.client(name);
            case FUNCTION, LAMBDA_FUNCTION -> functionName(name);
            case "AWS::Lambda::Alias" -> qualified(name, property(name, "Name", at), at);
            case "AWS::Lambda::Version" -> qualified(name, "1", at);
            case "AWS::IAM::Role" -> roleName(name);
            case "AWS::KMS::Key" -> ids.key(name);
            default -> {
                String property = NAMES.get(type);
                if (property == null || Yaml.find(properties(name), property) == null) {
                    throw new Unresolved(
                            at,
                            "Ref "
                                    + name
                                    + ": the name of this "
                                    + type
                                    + " is given by AWS at deployment and is not known here");
                }
                yield property(name, property, at);
            }
        };
    }

    private String attributeOfResource(String name, String attribute, Node at)
            throws TemplateException, Unresolved {
        String type = requireThere(name, at);
        String known =
                switch (type) {
                    case "AWS::Cognito::UserPool" -> attributeOfPool(ids.pool(name), attribute);
                    case "AWS::Cognito::UserPoolClient" -> attributeOfClient(name, attribute, at);
                    case FUNCTION, LAMBDA_FUNCTION ->
                            attribute.equals("Arn") ? functionArn(name) : null;
                    case "AWS::Lambda::Alias" ->
                            attribute.equals("AliasArn") ? refOfResource(name, at) : null;
                    case "AWS::Lambda::Version" ->
                            switch (attribute) {
                                case "FunctionArn" -> refOfResource(name, at);
                                case "Version" -> "1";
                                default -> null;
                            };
                    case "AWS::IAM::Role" ->
                            attribute.equals("Arn")
                                    ? pseudo.arn("iam", "", "role/" + roleName(name))
                                    : null;
                    case "AWS::KMS::Key" ->
                            switch (attribute) {
                                case "Arn" -> pseudo.arn("kms", "key/" + ids.key(name));
                                case "KeyId" -> ids.key(name);
                                default -> null;
                            };
                    case "AWS::DynamoDB::Table" ->
                            attribute.equals("Arn")
                                    ? pseudo.arn("dynamodb", "table/" + refOfResource(name, at))
                                    : null;
                    default -> null;
                };
        if (known == null) {
            throw new Unresolved(
                    at,
                    "Fn::GetAtt "
                            + name
                            + "."
                            + attribute
                            + " of this "
                            + type
                            + " is not known here");
        }
        return known;
    }

    private @Nullable String attributeOfPool(String id, String attribute) {
        String provider =
                "cognito-idp." + pseudo.region() + "." + pseudo.value("AWS::URLSuffix") + "/" + id;
        return switch (attribute) {
            case "Arn" -> pseudo.arn("cognito-idp", "userpool/" + id);
            case "ProviderName" -> provider;
            case "ProviderURL" -> "https://" + provider;
            case "UserPoolId" -> id;
            default -> null;
        };
    }

    private @Nullable String attributeOfClient(String name, String attribute, Node at)
            throws TemplateException, Unresolved {
        return switch (attribute) {
            case "ClientId" -> ids.client(name);
            case "ClientSecret" -> ids.clientSecret(name);
            case "Name" -> property(name, "ClientName", at);
            default -> null;
        };
    }

    private String roleName(String logicalId) throws TemplateException {
        String name = intrinsics.findText(properties(logicalId), "RoleName", logicalId);
        return name == null ? logicalId : name;
    }

    private String qualified(String logicalId, String qualifier, Node at)
            throws TemplateException, Unresolved {
        String function = property(logicalId, "FunctionName", at);
        return (function.startsWith("arn:")
                        ? function
                        : pseudo.arn("lambda", "function:" + function))
                + ":"
                + qualifier;
    }

    private String property(String logicalId, String name, Node at)
            throws TemplateException, Unresolved {
        Node node = Yaml.find(properties(logicalId), name);
        if (node == null) {
            throw new Unresolved(at, logicalId + " has no " + name);
        }
        return intrinsics.text(node, logicalId + "." + name);
    }

    private boolean isAliasOrVersion(String name) {
        int dot = name.indexOf('.');
        return dot > 0
                && (name.endsWith(".Alias") || name.endsWith(".Version"))
                && type(name.substring(0, dot)).equals(FUNCTION);
    }

    private String requireAlias(String function, Node at) throws TemplateException, Unresolved {
        String alias = alias(function);
        Intrinsics.expect(
                alias != null, at, function + ".Alias: " + function + " has no AutoPublishAlias");
        return functionArn(function) + ":" + alias;
    }

    private @Nullable String alias(String function) throws TemplateException, Unresolved {
        Node alias = Yaml.find(properties(function), "AutoPublishAlias");
        if (alias == null) {
            alias = Yaml.find(globals, "AutoPublishAlias");
        }
        return alias == null || !type(function).equals(FUNCTION)
                ? null
                : intrinsics.text(alias, function + ".AutoPublishAlias");
    }

    /** The type of a resource that the template has and that its condition does not leave out. */
    private String requireThere(String name, Node at) throws TemplateException, Unresolved {
        Node resource = Yaml.find(resources, name);
        if (resource == null) {
            if (isMadeBySam(name)) {
                throw new Unresolved(at, name + " is made by SAM and not known here");
            }
            throw TemplateException.at(
                    at, "There is no parameter or resource " + name + " in this template");
        }
        Node condition = Yaml.find(resource, "Condition");
        if (condition != null && !intrinsics.conditions().named(Yaml.text(condition), condition)) {
            throw new Unresolved(at, name + " is left out by its condition");
        }
        return type(name);
    }

    /** {@code FunctionRole}, {@code ServerlessRestApi} and the like. */
    private boolean isMadeBySam(String name) {
        for (NodeTuple resource : Yaml.members(resources)) {
            String logicalId = Yaml.text(resource.getKeyNode());
            if (name.startsWith(logicalId) && type(logicalId).startsWith("AWS::Serverless::")) {
                return true;
            }
        }
        return name.startsWith("Serverless");
    }

    private interface Question {
        String ask() throws TemplateException, Unresolved;
    }

    private String once(String name, Node at, Question question)
            throws TemplateException, Unresolved {
        Intrinsics.expect(asked.add(name), at, name + " depends on itself");
        try {
            return question.ask();
        } finally {
            asked.remove(name);
        }
    }
}
