package io.github.cognitotriggers.migration;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.routing.TriggerRoute;

final class UserMigrationRoute extends TriggerRoute<UserMigrationEvent, UserMigrationResponse> {

    private final UserMigrationHandler handler;

    UserMigrationRoute(UserMigrationHandler handler) {
        super(Trigger.USER_MIGRATION, handler.getClass().getSimpleName());
        this.handler = handler;
    }

    @Override
    public UserMigrationEvent read(TriggerEnvelope envelope) {
        return new UserMigrationEvent(envelope);
    }

    @Override
    public UserMigrationResponse handle(UserMigrationEvent event, TriggerContext context)
            throws Exception {
        return handler.handle(event, context);
    }

    @Override
    public void write(
            UserMigrationResponse response, UserMigrationEvent event, ResponseWriter out) {
        response.write(event, out);
    }
}
