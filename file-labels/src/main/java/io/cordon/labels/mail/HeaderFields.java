package io.cordon.labels.mail;

import io.cordon.labels.metadata.LabelProperties;
import io.cordon.labels.metadata.UnreadableFileException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header of a message or of one of its parts, unfolded (RFC 5322, RFC 2045). */
public final class HeaderFields {
  private record Field(String name, String value) {}

  private static final Pattern PARAMETER =
      Pattern.compile(
          ";\\s{0,99}([\\w*-]{1,40})\\s{0,9}=\\s{0,9}(?:\"((?:[^\"\\\\]|\\\\.){0,500})\"|([^\\s;\"]{1,500}))");

  private final List<Field> fields = new ArrayList<>();

  private HeaderFields() {}

  /** Reads a header block; what is no field is skipped. */
  public static HeaderFields of(String block) {
    HeaderFields header = new HeaderFields();
    StringBuilder field = new StringBuilder();
    for (String line : (Iterable<String>) block.lines()::iterator) {
      if (!line.startsWith(" ") && !line.startsWith("\t")) {
        header.add(field.toString());
        field.setLength(0);
      }
      field.append(line);
    }
    header.add(field.toString());
    return header;
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    if (colon > 0) {
      String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      fields.add(new Field(name, line.substring(colon + 1).strip()));
    }
  }

  /** The first value of a field; empty for none. */
  String value(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(Field::value)
        .findFirst()
        .orElse("");
  }

  boolean has(String name) {
    return fields.stream().anyMatch(field -> field.name().equals(name));
  }

  /** The value of a field without its parameters, in lower case: {@code text/html}. */
  String word(String name) {
    String value = value(name);
    int semicolon = value.indexOf(';');
    return value
        .substring(0, semicolon < 0 ? value.length() : semicolon)
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** A parameter of a field, such as {@code boundary}; null for none. */
  String parameter(String field, String parameter) {
    Matcher each = PARAMETER.matcher(value(field));
    while (each.find()) {
      String name = each.group(1).toLowerCase(Locale.ROOT);
      if (name.equals(parameter) || name.equals(parameter + '*')) {
        return each.group(2) != null ? each.group(2).replaceAll("\\\\(.)", "$1") : each.group(3);
      }
    }
    return null;
  }

  /** Adds the properties of all fields about labels. */
  public void addLabels(LabelProperties properties) throws UnreadableFileException {
    for (Field field : fields) {
      if (field.name().equals(LabelHeader.NAME)) {
        LabelHeader.addTo(properties, EncodedWords.decoded(field.value()));
      }
    }
  }

  /** UTF-8 where the bytes are, else Latin-1: header fields may contain either. */
  static String text(byte[] bytes) {
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    return utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
