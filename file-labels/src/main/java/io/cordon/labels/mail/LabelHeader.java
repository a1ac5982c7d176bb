package io.cordon.labels.mail;

import io.cordon.labels.metadata.LabelProperties;
import io.cordon.labels.metadata.UnreadableFileException;

/**
 * The labels of a message in one text: {@code MSIP_Label_<id>_Enabled=true;
 * MSIP_Label_<id>_SiteId=…;}.
 */
public final class LabelHeader {
  /** The name of the header field, and of Outlook's property. */
  public static final String NAME = "msip_labels";

  private LabelHeader() {}

  /** Adds the properties of the text. */
  public static void addTo(LabelProperties properties, String text) throws UnreadableFileException {
    for (String pair : text.split(";", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        // Mail servers fold long lines anywhere, so that white space comes into a name.
        String key = pair.substring(0, equals).replaceAll("\\s+", "");
        properties.add(key, pair.substring(equals + 1).strip().replaceAll("\\s+", " "));
      }
    }
  }
}
