package io.cordon.model.identity;

/**
 * A thing in one tenant of one cloud: a file, or the actor where no file is concerned. Findings are
 * about subjects, and Kafka messages are keyed by them.
 *
 * @param tenant the provider's id of the organisation; empty when the record does not name it
 * @param id the file's id, or {@code @} and the actor's key
 */
public record Subject(App app, String tenant, String id) {
  private static final char SEPARATOR = '|';
  private static final char ACTOR = '@';

  public Subject {
    tenant = tenant == null ? "" : tenant;
  }

  /** A file, by the provider's id of it. */
  public static Subject ofFile(App app, String tenant, String fileId) {
    return new Subject(app, tenant, fileId);
  }

  /** A user, application or link visitor, by what distinguishes it in its tenant. */
  public static Subject ofActor(App app, String tenant, String actor) {
    return new Subject(app, tenant, ACTOR + actor);
  }

  /** {@code app|tenant|file id} or {@code app|tenant|@actor}. */
  public String key() {
    return tenantKey() + SEPARATOR + id;
  }

  /** {@code app|tenant}: within it, ids are unique. */
  public String tenantKey() {
    return app.id() + SEPARATOR + tenant;
  }
}
