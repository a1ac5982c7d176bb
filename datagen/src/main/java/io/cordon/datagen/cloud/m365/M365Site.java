package io.cordon.datagen.cloud.m365;

import io.cordon.datagen.act.Library;
import io.cordon.datagen.cloud.text.Fragment;
import io.cordon.datagen.cloud.text.IdText;
import java.util.Locale;

/**
 * Where a library is in SharePoint, or in OneDrive for a person's own.
 *
 * @param url ends with a slash
 * @param bareUrl without the slash
 * @param root the name of the site's document library
 * @param workload {@code SharePoint} or {@code OneDrive}
 * @param ids those of site, web and list
 * @param shared {@code SiteUrl} of a record of sharing
 */
record M365Site(
    String url,
    String bareUrl,
    String root,
    String workload,
    boolean personal,
    Fragment ids,
    Fragment shared) {

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
            .text("ListId", IdText.guid(key, M365Ids.LIST))
            .text("Site", IdText.guid(key, M365Ids.SITE))
            .text("WebId", IdText.guid(key, M365Ids.WEB))
            .build();
    return new M365Site(
        bare + '/',
        bare,
        personal ? "Documents" : "Shared Documents",
        personal ? "OneDrive" : "SharePoint",
        personal,
        ids,
        Fragment.builder().text("SiteUrl", bare).build());
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
}
