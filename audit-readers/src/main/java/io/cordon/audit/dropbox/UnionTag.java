package io.cordon.audit.dropbox;

import io.cordon.audit.record.Fields;

/** What is chosen of a union: {@code .tag} in Dropbox's JSON, {@code _tag} in some collectors'. */
final class UnionTag {
  private UnionTag() {}

  /** The choice that these fields are; null when they are none. */
  static String of(Fields union) {
    return union.firstText(".tag", "_tag");
  }

  /** The choice in a field, also when it is written as a bare text; null when there is none. */
  static String of(Fields record, String name) {
    String tag = of(record.fields(name));
    return tag != null ? tag : record.text(name);
  }
}
