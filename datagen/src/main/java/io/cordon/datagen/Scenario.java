package io.cordon.datagen;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kinds of incidents, and of harmless acts that look like them. */
public enum Scenario {
  /** A sensitive file is shared with a person outside. */
  EXTERNAL_SHARE,
  /** A sensitive file gets a link for anyone. */
  PUBLIC_LINK,
  /** Sensitive files are downloaded from a country and network that nobody here ever used. */
  UNRECOGNISED_LOCATION,
  /** A label is lowered or removed, and then the file is shared outside. */
  LABEL_LOWERED_THEN_SHARED,
  /** A sensitive file gets a link for anyone, and a stranger downloads it through that. */
  PUBLIC_LINK_DOWNLOADED_BY_STRANGER,
  /** Sensitive files are downloaded from an anonymiser or hosting network. */
  ANONYMISER_DOWNLOAD,
  BENIGN_PARTNER_SHARE,
  /** Sensitive files are downloaded from another hub of the organisation. */
  BENIGN_HUB_TRAVEL,
  BENIGN_LABEL_RAISED,
  BENIGN_COMPANY_LINK,
  /** A file that is not sensitive is shared with a stranger. */
  BENIGN_ORDINARY_FILE_SHARE;

  /** The word that ground truth uses, for example {@code external_share}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Sets its dice apart from those of others, and stays the same when scenarios are added. */
  long salt() {
    return name().hashCode();
  }

  /** Whether it only looks like an incident. */
  public boolean isBenign() {
    return name().startsWith("BENIGN_");
  }

  /** The real incidents. */
  public static List<Scenario> incidents() {
    return Arrays.stream(values()).filter(scenario -> !scenario.isBenign()).toList();
  }

  /** The harmless look-alikes. */
  public static List<Scenario> lookAlikes() {
    return Arrays.stream(values()).filter(Scenario::isBenign).toList();
  }
}
