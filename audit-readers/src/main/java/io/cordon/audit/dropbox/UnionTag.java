package io.cordon.audit.dropbox;

import io.cordon.audit.record.Fields;

/** The tag of a union: {@code .tag} in Dropbox's JSON, {@code _tag} in that of some collectors. */
final class UnionTag {
  private UnionTag() {}

  /** The tag of this object; null when it is no union. */
  static String of(Fields union) {
    return union.firstText(".tag", "_tag");
  }

  /** The tag of a field, also when it is a bare text; null when there is none. */
  static String of(Fields record, String name) {
    if (record.find(name) < 0) {
      return null;
    }
    String tag = of(record.fields(name));
    return tag != null ? tag : record.text(name);
  }
}
