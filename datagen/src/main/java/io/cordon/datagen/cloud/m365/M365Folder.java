package io.cordon.datagen.cloud.m365;

import io.cordon.datagen.act.Folder;
import io.cordon.datagen.cloud.text.EncodedText;
import io.cordon.datagen.cloud.text.Fragment;

/**
 * Where a folder of a library is in SharePoint.
 *
 * @param url ends with a slash
 * @param path from the site on, with a slash at the end
 * @param source {@code SiteUrl} and {@code SourceRelativeUrl} of a record about a file in it
 * @param destination {@code DestinationRelativeUrl} of a file that comes into it
 */
record M365Folder(
    M365Site site, EncodedText url, EncodedText path, Fragment source, Fragment destination) {

  static M365Folder of(Folder folder, M365Site site) {
    String path = site.root() + folder.path();
    return new M365Folder(
        site,
        EncodedText.of(site.url() + path + '/'),
        EncodedText.of(path + '/'),
        Fragment.builder().text("SiteUrl", site.url()).text("SourceRelativeUrl", path).build(),
        Fragment.builder().text("DestinationRelativeUrl", path).build());
  }
}
