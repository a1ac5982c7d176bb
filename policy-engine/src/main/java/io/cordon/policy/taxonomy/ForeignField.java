package io.cordon.policy.taxonomy;

/**
 * A field of another taxonomy.
 *
 * @param source whose field it is, for people
 * @param name as its owner writes it
 * @param target Cordon's field; {@link #EVENT} for the name of the event, which is a verb or a raw
 *     type; {@link #NONE} where Cordon has no such field
 */
public record ForeignField(String source, String name, String target) {
  public static final String EVENT = "event";
  public static final String NONE = "none";

  /** For messages, after a semicolon: what to write instead. */
  public String advice() {
    return switch (target) {
      case EVENT -> "write verb, or raw_type for the cloud's own name of the event";
      case NONE -> "Cordon has no such field: leave it out";
      default -> "write " + target;
    };
  }
}
