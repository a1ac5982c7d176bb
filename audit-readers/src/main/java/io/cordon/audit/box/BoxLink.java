package io.cordon.audit.box;

import io.cordon.audit.record.Fields;
import io.cordon.model.file.Audience;
import java.util.Locale;

/**
 * An item's shared link, as far as the record tells.
 *
 * @param access who may use it, in Box's word: open, company, collaborators; null where not told
 * @param id the last part of its address; null where not told
 */
record BoxLink(String access, String id) {
  private static final String ADDRESS = "/s/";

  /** The link that a full item has now. */
  static BoxLink ofItem(Fields item) {
    Fields link = item.fields("shared_link");
    // What the enterprise lets the link be, where that is less than what its maker chose.
    return new BoxLink(link.firstText("effective_access", "access"), id(link.text("url")));
  }

  /** The link that somebody came through. */
  static BoxLink used(Fields details) {
    Fields link = details.fields("security_information").fields("accessFromSharedObject");
    return new BoxLink(link.text("accessLevel"), link.text("sharedName"));
  }

  /** Unknown for collaborators: they are named elsewhere, and the link lets in no one else. */
  Audience audience() {
    return switch (access == null ? "" : access.toLowerCase(Locale.ROOT)) {
      case "open" -> Audience.ANYONE;
      case "company" -> Audience.ORGANISATION;
      default -> Audience.UNKNOWN;
    };
  }

  boolean onlyForCollaborators() {
    return "collaborators".equalsIgnoreCase(access);
  }

  private static String id(String url) {
    int start = url == null ? -1 : url.lastIndexOf(ADDRESS);
    String id = start < 0 ? "" : url.substring(start + ADDRESS.length());
    return id.isEmpty() ? null : id;
  }
}
