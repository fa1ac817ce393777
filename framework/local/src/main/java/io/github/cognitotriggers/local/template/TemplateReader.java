package io.github.cognitotriggers.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Goes through a template's resources. */
final class TemplateReader {

    private final Node root;
    private final Warnings warnings = new Warnings();
    private final PhysicalIds ids;
    private final Intrinsics intrinsics;
    private final PropertyTypes types;

    /** By logical id: the properties of each pool, to which functions may add. */
    private final Map<String, ObjectNode> pools = new LinkedHashMap<>();

    private final List<CallResource> resourceServers = new ArrayList<>();
    private final List<ClientResource> clients = new ArrayList<>();
    private final List<CallResource> groups = new ArrayList<>();
    private final List<CallResource> users = new ArrayList<>();
    private final List<CallResource> memberships = new ArrayList<>();
    private final List<FunctionResource> functions = new ArrayList<>();

    TemplateReader(Node root, TemplateSettings settings, String name) throws TemplateException {
        this.root = root;
        this.ids = new PhysicalIds(settings.region(), name);
        this.intrinsics =
                new Intrinsics(
                        root,
                        new Parameters(Yaml.find(root, "Parameters"), settings.parameters()),
                        new PseudoParameters(settings.region()),
                        ids,
                        warnings);
        this.types = new PropertyTypes(intrinsics, warnings);
    }

    Template read() throws TemplateException {
        Node resources = Yaml.find(root, "Resources");
        if (!(resources instanceof MappingNode)) {
            throw TemplateException.at(
                    resources == null ? root : resources, "The template has no Resources");
        }
        new Rules(Yaml.find(root, "Rules"), intrinsics, warnings).check();
        List<NodeTuple> there = new ArrayList<>();
        for (NodeTuple resource : Yaml.members(resources)) {
            if (isThere(resource)) {
                there.add(resource);
            }
        }
        for (NodeTuple resource : there) {
            readResource(Yaml.text(resource.getKeyNode()), resource.getValueNode());
        }
        FunctionReader functionReader = new FunctionReader(root, intrinsics, warnings, pools);
        for (NodeTuple resource : there) {
            String type = type(resource.getValueNode());
            if (type.equals(References.FUNCTION) || type.equals(References.LAMBDA_FUNCTION)) {
                functionReader
                        .read(Yaml.text(resource.getKeyNode()), resource.getValueNode())
                        .ifPresent(functions::add);
            }
        }
        List<CallResource> calls = new ArrayList<>(groups);
        calls.addAll(users);
        calls.addAll(memberships);
        return new Template(
                poolResources(), resourceServers, clients, calls, functions, warnings.all());
    }

    private List<PoolResource> poolResources() throws TemplateException {
        List<PoolResource> all = new ArrayList<>();
        for (Map.Entry<String, ObjectNode> pool : pools.entrySet()) {
            String logicalId = pool.getKey();
            String id = ids.pool(logicalId);
            ObjectNode request = CognitoShapes.createUserPool(pool.getValue(), logicalId);
            Node definition = Yaml.find(Yaml.find(root, "Resources"), logicalId);
            // The name is but a label here, which may be made of what AWS would allow.
            checkValues(
                    "CreateUserPool",
                    logicalId,
                    request.deepCopy().put("PoolName", logicalId),
                    definition);
            all.add(
                    new PoolResource(
                            logicalId, id, request, CognitoShapes.mfa(pool.getValue(), id)));
        }
        return all;
    }

    private void checkValues(
            String operation, String logicalId, ObjectNode request, @Nullable Node definition)
            throws TemplateException {
        PropertyValues.check(
                operation,
                logicalId,
                request,
                definition == null ? root : definition,
                warnings.has(logicalId));
    }

    private boolean isThere(NodeTuple resource) throws TemplateException {
        String name = Yaml.text(resource.getKeyNode());
        Node definition = resource.getValueNode();
        if (name.startsWith("Fn::")) {
            warnings.leftOut(name, Yaml.line(resource.getKeyNode()), "it is not interpreted here");
            return false;
        }
        Intrinsics.expect(
                definition instanceof MappingNode,
                definition,
                "Resource " + name + " is no object");
        Intrinsics.expect(
                !type(definition).isEmpty(), definition, "Resource " + name + " has no Type");
        Node condition = Yaml.find(definition, "Condition");
        if (condition == null) {
            return true;
        }
        try {
            return intrinsics.conditions().named(Yaml.text(condition), condition);
        } catch (Unresolved e) {
            warnings.leftOut(name, e);
            return false;
        }
    }

    private static String type(Node definition) {
        return Yaml.text(Yaml.find(definition, "Type"));
    }

    private void readResource(String name, Node definition) throws TemplateException {
        switch (type(definition)) {
            case "AWS::Cognito::UserPool" ->
                    pools.put(name, properties(name, definition, "CreateUserPool"));
            case "AWS::Cognito::UserPoolClient" -> readClient(name, definition);
            case "AWS::Cognito::UserPoolGroup" ->
                    readCall(name, definition, "CreateGroup", "GroupName", groups);
            case "AWS::Cognito::UserPoolResourceServer" ->
                    readCall(
                            name,
                            definition,
                            "CreateResourceServer",
                            "Identifier",
                            resourceServers);
            case "AWS::Cognito::UserPoolUser" ->
                    readCall(name, definition, "AdminCreateUser", "Username", users);
            case "AWS::Cognito::UserPoolUserToGroupAttachment" ->
                    readCall(name, definition, "AdminAddUserToGroup", "Username", memberships);
            case "AWS::CloudFormation::Stack", "AWS::Serverless::Application" ->
                    warnings.leftOut(
                            name,
                            Yaml.line(definition),
                            "templates within the template are not read");
            default -> {
                if (type(definition).startsWith(KnownNames.COGNITO)) {
                    readOther(name, definition);
                }
            }
        }
    }

    private void readOther(String name, Node definition) throws TemplateException {
        String type = type(definition);
        Node at = Yaml.find(definition, "Type");
        if (!KnownNames.isCognitoType(type, at == null ? definition : at)) {
            warnings.leftOut(name, Yaml.line(definition), type + " is not known here");
        } else if (type.startsWith("AWS::Cognito::UserPool")) {
            warnings.leftOut(
                    name, Yaml.line(definition), "the local pool does not have " + type + " yet");
        }
    }

    private ObjectNode properties(String name, Node definition, String operation)
            throws TemplateException {
        Node properties = Yaml.find(definition, "Properties");
        if (properties == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            JsonNode value = intrinsics.value(properties, name);
            if (value instanceof ObjectNode object) {
                return types.typed(name, object, intrinsics.chosen(properties), operation);
            }
            throw TemplateException.at(properties, "The Properties of " + name + " are no object");
        } catch (Unresolved e) {
            throw TemplateException.at(properties, "The Properties of " + name + ": " + e.reason());
        }
    }

    private void readClient(String name, Node definition) throws TemplateException {
        ObjectNode request = properties(name, definition, "CreateUserPoolClient");
        if (hasPool(name, definition, request)) {
            String secret =
                    request.path("GenerateSecret").asBoolean() ? ids.clientSecret(name) : null;
            if (!request.has("ClientName")) {
                request.put("ClientName", TemplateSettings.STACK + "-" + name);
            }
            checkValues("CreateUserPoolClient", name, request, definition);
            clients.add(
                    new ClientResource(
                            name,
                            request.get("UserPoolId").asText(),
                            ids.client(name),
                            secret,
                            request));
        }
    }

    private void readCall(
            String name, Node definition, String operation, String key, List<CallResource> into)
            throws TemplateException {
        ObjectNode request = properties(name, definition, operation);
        if (!hasPool(name, definition, request)) {
            return;
        }
        if (request.path(key).isTextual()) {
            into.add(new CallResource(name, operation, request));
        } else {
            warnings.leftOut(name, Yaml.line(definition), "it has no " + key);
        }
    }

    /** Whether the resource belongs to a pool of this template. */
    private boolean hasPool(String name, Node definition, ObjectNode request) {
        String poolId = request.path("UserPoolId").asText();
        for (String pool : pools()) {
            if (ids.pool(pool).equals(poolId)) {
                return true;
            }
        }
        warnings.leftOut(name, Yaml.line(definition), "its UserPoolId is no pool of this template");
        return false;
    }

    /** Logical ids, also of pools further down. */
    private List<String> pools() {
        List<String> names = new ArrayList<>();
        for (NodeTuple resource : Yaml.members(Yaml.find(root, "Resources"))) {
            if (type(resource.getValueNode()).equals("AWS::Cognito::UserPool")) {
                names.add(Yaml.text(resource.getKeyNode()));
            }
        }
        return names;
    }
}
