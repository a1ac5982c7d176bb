package io.cordon.datagen.cloud.m365;

import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Library;
import io.cordon.datagen.cloud.text.Fragment;
import io.cordon.datagen.cloud.text.TextBuffer;
import java.util.Locale;

/**
 * Where a library is in SharePoint, or in OneDrive for a person's own.
 *
 * @param url ends with a slash
 * @param bareUrl without the slash
 * @param root the name of the site's document library
 * @param workload {@code SharePoint} or {@code OneDrive}
 * @param ids those of site, web and list, with the list's template
 */
record M365Site(
    String url, String bareUrl, String root, String workload, boolean personal, Fragment ids) {

  /**
   * @param host the tenant's name in web addresses
   */
  static M365Site of(Library library, String host) {
    boolean personal = library.kind() == Library.Kind.PERSONAL;
    String bare =
        personal
            ? "https://" + host + "-my.sharepoint.com/personal/" + flattened(owner(library))
            : "https://" + host + ".sharepoint.com/sites/" + siteName(library.name());
    long key = library.key();
    Fragment ids =
        Fragment.builder()
            .text("ListId", guid(key, M365Ids.LIST))
            .text("Site", guid(key, M365Ids.SITE))
            .text("WebId", guid(key, M365Ids.WEB))
            .build();
    return new M365Site(
        bare + '/',
        bare,
        personal ? "Documents" : "Shared Documents",
        personal ? "OneDrive" : "SharePoint",
        personal,
        ids);
  }

  private static String owner(Library library) {
    return library.owner().mail() == null ? library.name() : library.owner().mail();
  }

  /** Every character but letters and digits becomes an underscore. */
  private static String flattened(String name) {
    StringBuilder flat = new StringBuilder(name.toLowerCase(Locale.ROOT));
    for (int i = 0; i < flat.length(); i++) {
      if (!Character.isLetterOrDigit(flat.charAt(i))) {
        flat.setCharAt(i, '_');
      }
    }
    return flat.toString();
  }

  /** SharePoint leaves out what may not stand in an address. */
  private static String siteName(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.') {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static String guid(long key, int kind) {
    return new TextBuffer().guid(key, kind).toString();
  }

  /** Adds the folder's path from the site on: {@code Shared Documents/Plans/2026}. */
  TextBuffer addPath(TextBuffer text, Folder folder) {
    return addBelow(text.add(root), folder);
  }

  private static TextBuffer addBelow(TextBuffer text, Folder folder) {
    return folder.isRoot() ? text : addBelow(text, folder.parent()).add('/').add(folder.name());
  }
}
