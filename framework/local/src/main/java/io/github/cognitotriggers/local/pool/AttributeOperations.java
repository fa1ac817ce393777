package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.matrix.Operation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations that set and delete the attributes of users that exist. */
final class AttributeOperations {

    private static final String ATTRIBUTES = "UserAttributes";
    private static final String NAMES = "UserAttributeNames";

    private final Pool pool;
    private final AttributeVerification verification;

    AttributeOperations(Pool pool, AttributeVerification verification) {
        this.pool = pool;
        this.verification = verification;
    }

    ObjectNode update(Request request) {
        AccessTokens.Bearer bearer = pool.bearer(request);
        Call call = pool.userCall(Operation.UPDATE_USER_ATTRIBUTES, request, bearer);
        Map<String, String> sent = request.requireAttributes(ATTRIBUTES);
        pool.schema().checkPermitted(call.requireClient(), sent.keySet());
        pool.schema().checkChange(sent);
        checkComplete(bearer.user(), sent);
        ObjectNode response = Json.object();
        ArrayNode deliveries = response.putArray("CodeDeliveryDetailsList");
        change(call, bearer.user(), sent).forEach(deliveries::add);
        return response;
    }

    ObjectNode adminUpdate(Request request) {
        Call call = pool.adminCall(Operation.ADMIN_UPDATE_USER_ATTRIBUTES, request);
        User user = pool.requireUser(request);
        Map<String, String> sent = request.requireAttributes(ATTRIBUTES);
        pool.schema().checkChange(sent);
        AttributeSchema.checkFlags(sent, after(user, sent));
        change(call, user, sent);
        return Json.object();
    }

    ObjectNode delete(Request request) {
        AccessTokens.Bearer bearer = pool.bearer(request);
        List<String> names = request.requireTexts(NAMES);
        pool.schema().checkPermitted(pool.client(bearer.clientId()), names);
        return delete(bearer.user(), names);
    }

    ObjectNode adminDelete(Request request) {
        pool.checkPoolId(request);
        User user = pool.requireUser(request);
        return delete(user, request.requireTexts(NAMES));
    }

    private ObjectNode delete(User user, Collection<String> names) {
        pool.schema().checkDeletion(names);
        pool.update(user, (u, c) -> names.forEach(n -> AttributeUpdate.remove(u, c, n)));
        return Json.object();
    }

    /** Makes the change, and says where codes were sent to. */
    private List<ObjectNode> change(Call call, User user, Map<String, String> sent) {
        checkFree(user, sent);
        AttributeUpdate update = new AttributeUpdate(pool.settings(), sent);
        User changed = pool.update(user, update::apply);
        // Assumption: a trigger that fails from here on does not undo the change.
        return update.toVerify().stream()
                .map(
                        medium ->
                                verification.send(
                                        call, Occasion.UPDATE_USER_ATTRIBUTE, medium, changed))
                .toList();
    }

    /**
     * Refuses a name to sign in with that is another user's. Assumption: also where it would wait
     * to be verified.
     */
    private void checkFree(User user, Map<String, String> sent) {
        for (String name : pool.settings().usernameAttributes()) {
            String value = sent.getOrDefault(name, "");
            User owner = value.isEmpty() ? null : pool.users().find(value);
            if (owner != null && !owner.sub().equals(user.sub())) {
                throw Errors.signInNameTaken(name);
            }
        }
    }

    /**
     * Documented: attributes can be set only together with the required ones that have no value
     * yet. Assumption: this is so for users, not for administrators.
     */
    private void checkComplete(User user, Map<String, String> sent) {
        pool.schema().checkRequired(after(user, sent));
    }

    private static Map<String, String> after(User user, Map<String, String> sent) {
        Map<String, String> after = new LinkedHashMap<>(user.attributes());
        after.putAll(sent);
        return after;
    }
}
