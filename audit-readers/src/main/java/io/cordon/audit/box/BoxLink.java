package io.cordon.audit.box;

import io.cordon.audit.record.Fields;
import io.cordon.model.file.Audience;
import java.util.Locale;

/**
 * An item's shared link.
 *
 * @param access who may use it, in Box's words: open, company, collaborators; null where
 *     unspecified
 * @param id the last part of its URL; null where unspecified
 */
record BoxLink(String access, String id) {
  /** No link. */
  static final BoxLink NONE = new BoxLink(null, null);

  private static final String URL_PATH = "/s/";

  /** The current link of an item whose object is complete. */
  static BoxLink ofItem(Fields item) {
    Fields link = item.fields("shared_link");
    if (link == Fields.NONE) {
      return NONE;
    }
    // The enterprise may restrict a link further than its creator chose: effective_access.
    return new BoxLink(link.firstText("effective_access", "access"), id(link.text("url")));
  }

  /** The link that the actor used. */
  static BoxLink used(Fields details) {
    Fields link = details.fields("security_information").fields("accessFromSharedObject");
    return link == Fields.NONE
        ? NONE
        : new BoxLink(link.text("accessLevel"), link.text("sharedName"));
  }

  /** Unknown for collaborators: other fields name them, and the link admits nobody else. */
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
    int start = url == null ? -1 : url.lastIndexOf(URL_PATH);
    String id = start < 0 ? "" : url.substring(start + URL_PATH.length());
    return id.isEmpty() ? null : id;
  }
}
