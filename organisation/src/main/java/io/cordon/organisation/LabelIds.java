package io.cordon.organisation;

import io.cordon.model.identity.App;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form in which ids of labels are compared: lower case, without what a cloud's tools put around
 * an id and its audit log does not.
 */
public final class LabelIds {
  private static final String GUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private static final Pattern BRACED = Pattern.compile("\\{(" + GUID + ")}");

  /** The name of a label in Google's API: {@code labels/ID@revision}. */
  private static final Pattern GOOGLE = Pattern.compile("(?:labels/)?([^@]*)(?:@\\w{0,40})?");

  private LabelIds() {}

  /** The form in which two spellings of one id are equal. */
  public static String normal(App app, String id) {
    String folded = id.strip().toLowerCase(Locale.ROOT);
    Matcher inner =
        switch (app) {
          case M365 -> BRACED.matcher(folded);
          case GOOGLE_WORKSPACE -> GOOGLE.matcher(folded);
          default -> null;
        };
    return inner != null && inner.matches() ? inner.group(1) : folded;
  }

  /** Whether it is a GUID in lower case. */
  static boolean isGuid(String id) {
    return id.matches(GUID);
  }

  /** What is wrong with an id in the organisation file; null for an id that can occur in a log. */
  public static String problem(App app, String id) {
    if (id.isBlank()) {
      return "is empty";
    }
    return switch (app) {
      case M365 ->
          isGuid(normal(app, id))
              ? null
              : "is not the id of a Microsoft label; write its GUID, which Get-Label prints";
      case DROPBOX ->
          "can never match: Dropbox logs name no labels; use dropbox_folders for the label";
      default -> null;
    };
  }
}
