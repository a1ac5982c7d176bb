package io.cordon.labels.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects the properties {@code MSIP_Label_<id>_<attribute>} of one place in a file and makes
 * labels of them.
 *
 * <p>Source: Microsoft Information Protection SDK, "Metadata".
 */
public final class LabelProperties {
  /** The prefix of every key. */
  public static final String PREFIX = "MSIP_Label_";

  private static final String GUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern KEY =
      Pattern.compile(PREFIX + "\\{?(" + GUID + ")}?_(\\w{1,100})", Pattern.CASE_INSENSITIVE);

  /** Far more tenants than ever share one file. */
  private static final int MAX_LABELS = 100;

  private static final int MAX_VALUE_CHARS = 300;

  private final LabelPlace place;
  private final Map<String, Map<String, String>> attributesById = new LinkedHashMap<>();

  public LabelProperties(LabelPlace place) {
    this.place = place;
  }

  /** Adds a property of the file; properties that are not about labels are ignored. */
  public void add(String key, String value) throws UnreadableFileException {
    Matcher property = KEY.matcher(key.strip());
    if (value == null || value.isBlank() || !property.matches()) {
      return;
    }
    String id = lowerCase(property.group(1));
    if (!attributesById.containsKey(id)) {
      requireLabelLimit(attributesById.size());
    }
    String before =
        attributesById
            .computeIfAbsent(id, any -> new LinkedHashMap<>())
            .putIfAbsent(lowerCase(property.group(2)), value.strip());
    if (before != null && !before.equals(value.strip())) {
      throw new UnreadableFileException(
          "has the property " + property.group() + " twice, with two values");
    }
  }

  public List<FileLabel> labels() {
    List<FileLabel> labels = new ArrayList<>();
    attributesById.forEach((id, attributes) -> labels.add(label(id, attributes, place)));
    return labels;
  }

  static void requireLabelLimit(int labels) throws UnreadableFileException {
    if (labels >= MAX_LABELS) {
      throw new UnreadableFileException("has more than " + MAX_LABELS + " labels");
    }
  }

  /** A label made of its attributes; their names are in lower case. */
  static FileLabel label(String id, Map<String, String> attributes, LabelPlace place) {
    String method = attributes.get("method");
    return new FileLabel(
        guid(id),
        cut(attributes.get("name")),
        guid(attributes.get("siteid")),
        AssignmentMethod.ofMethod(method == null ? attributes.get("extended_msft_method") : method),
        LabelSetDate.of(cut(attributes.get("setdate"))),
        isYes(attributes.get("removed")) || isNo(attributes.get("enabled")),
        wholeNumber(attributes.get("contentbits")),
        place);
  }

  /** A label without {@code enabled} counts as present: only an explicit no is a removal. */
  private static boolean isNo(String flag) {
    return flag != null && (flag.equalsIgnoreCase("false") || flag.equals("0"));
  }

  private static boolean isYes(String flag) {
    return flag != null && (flag.equalsIgnoreCase("true") || flag.equals("1"));
  }

  private static Long wholeNumber(String text) {
    return text != null && text.matches("\\d{1,10}") ? Long.valueOf(text) : null;
  }

  /** Whether an id is one that labels have. */
  static boolean isGuid(String id) {
    return id.matches(GUID);
  }

  private static String guid(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String bare = text.strip();
    boolean braced = bare.startsWith("{") && bare.endsWith("}");
    return cut(lowerCase(braced ? bare.substring(1, bare.length() - 1) : bare));
  }

  private static String cut(String text) {
    return text == null || text.length() <= MAX_VALUE_CHARS
        ? text
        : text.substring(0, MAX_VALUE_CHARS) + "…";
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
