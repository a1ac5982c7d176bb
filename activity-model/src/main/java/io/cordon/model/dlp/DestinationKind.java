package io.cordon.model.dlp;

import java.util.Locale;

/** What kind of place a file went to when it left a computer. */
public enum DestinationKind {
  UNKNOWN,
  /** A site on the web, a cloud storage included. */
  CLOUD,
  REMOVABLE_MEDIA,
  NETWORK_SHARE,
  PRINTER,
  CLIPBOARD,
  BLUETOOTH,
  REMOTE_DESKTOP,
  /** A program that the organisation does not allow to open such files. */
  APPLICATION;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that policies use. */
  public String word() {
    return word;
  }
}
