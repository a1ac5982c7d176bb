package io.cordon.model.dlp;

/**
 * The rule of a cloud's data loss prevention that matched; either part may be null.
 *
 * @param policy the policy that the rule belongs to
 * @param name of the rule; the names of several are separated by commas
 */
public record DlpRule(String policy, String name) {

  /** No rule matched, or the record names none. */
  public static final DlpRule NONE = new DlpRule(null, null);

  /** For people: "Finance: high volume"; null when nothing is known. */
  public String caption() {
    return policy == null || name == null ? (policy == null ? name : policy) : policy + ": " + name;
  }
}
