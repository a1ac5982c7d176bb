package io.cordon.benchmarks;

import java.util.List;

/** Typical policies of organisations: a selection, and the fields by which it is narrowed. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are copies
enum PolicyKind {
  SHARED_OUTSIDE("verb: share, audience|gte: external, file.label|gte: Confidential", Fields.SHARE),
  OPEN_LINK("verb: share, audience|gte: anyone, file.label|gte: Confidential", Fields.SHARE),
  PERSONAL_MAIL(
      "verb: share, recipient.domain: [gmail.com, outlook.com, yahoo.com, gmx.de, proton.me]",
      Fields.PERSON),
  COMPETITOR(
      "verb: share, recipient.domain|endswith: [.rival.example, .enemy.example]", Fields.PERSON),
  SOURCE_CODE_SHARED(
      "verb: share, audience|gte: external, file.extension: [java, py, ts, go, rs, sql]",
      Fields.PERSON),
  OWNER_MOVED("verb: share, permission: owner, recipient.affiliation: external", Fields.SHARE),
  UNTRUSTED_NETWORK(
      "verb: [download, sync], file.label|gte: Confidential, network.kind: [anonymiser, hosting]",
      Fields.FILE),
  TAKEN_BY_EXTERNAL_USER(
      "verb: [download, sync, copy, open], file.exposure|gte: anyone, user.affiliation: external",
      Fields.FILE),
  ABROAD("verb: [download, sync], country|neq: [DE, FR, GB, US, PL]", Fields.FILE),
  KEYS_UPLOADED(
      "verb: [upload, create], file.extension: [pem, key, pfx, kdbx, ppk]", Fields.PERSON),
  PAYROLL_TOUCHED("verb: [open, download, copy], file|contains: [payroll, salary]", Fields.FILE),
  PURGED("verb: [delete, purge], file.label|gte: Confidential", Fields.FILE),
  RENAMED_TO_HIDE(
      "verb: rename, file|re: '\\.(jpg|png|bin)$', file.size|gte: 1000000", Fields.PERSON),
  MASS_DOWNLOAD("verb: [download, sync]", Fields.FILE),
  MASS_SHARE("verb: share, audience|gte: external", Fields.SHARE),
  MASS_DELETION("verb: [delete, purge]", Fields.FILE),
  MANY_DOMAINS("verb: share, recipient.affiliation: external", Fields.SHARE),
  MANY_BYTES("verb: [download, sync], file.size|gte: 1", Fields.FILE),
  LOWERED_THEN_SHARED("verb: label, label.change: [lowered, removed]", Fields.PERSON),
  SIGNED_IN_THEN_MASS("verb: sign_in, network.kind: [anonymiser, hosting]", Fields.PERSON);

  private final String selection;
  private final List<String> scopes;

  PolicyKind(String selection, List<String> scopes) {
    this.selection = selection;
    this.scopes = scopes;
  }

  String selection() {
    return selection;
  }

  /** The fields by which rules of this kind are narrowed. */
  List<String> scopes() {
    return scopes;
  }

  /** The fields by which rules about people, shares and files are narrowed. */
  private static final class Fields {
    static final List<String> PERSON = List.of("user.department", "app", "country", "user");
    static final List<String> SHARE =
        List.of(
            "user.department", "file.extension", "recipient.domain", "app", "file.path|contains");
    static final List<String> FILE =
        List.of("user.department", "file.extension", "country", "file.label", "file.path|contains");
  }
}
