package io.cordon.labels.rtf;

import static io.cordon.labels.LabelSamples.bytes;

import java.util.Map;
import java.util.stream.Collectors;

/** Rich text with labels among its user properties. */
public final class RtfSamples {
  private RtfSamples() {}

  public static byte[] rtfWith(Map<String, String> properties) {
    return bytes(
        properties.entrySet().stream()
            .map(property -> property(property.getKey(), property.getValue()))
            .collect(
                Collectors.joining(
                    "",
                    "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\r\n{\\*\\userprops ",
                    "}\r\n\\pard plan\\par}")));
  }

  static String property(String name, String value) {
    return "{\\propname " + name + "}\\proptype30{\\staticval " + value + "}\r\n";
  }
}
