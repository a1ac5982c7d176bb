package io.cordon.labels.opendocument;

import static io.cordon.labels.LabelSamples.bytes;

import io.cordon.labels.LabelSamples;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** OpenDocuments with labels among their user-defined metadata. */
public final class OpenDocumentSamples {
  static final String META = "meta.xml";
  static final String MANIFEST = "META-INF/manifest.xml";

  private static final String NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:";

  private OpenDocumentSamples() {}

  public static byte[] odtWith(Map<String, String> properties) {
    Map<String, byte[]> parts = parts();
    parts.put(META, metaWith(properties));
    return LabelSamples.zip(parts);
  }

  /** The part with the metadata. */
  static byte[] metaWith(Map<String, String> properties) {
    return bytes(documentOf("document-meta", meta(properties)));
  }

  /** The parts of a text, but for its metadata, which the manifest names. */
  static Map<String, byte[]> parts() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", bytes("application/vnd.oasis.opendocument.text"));
    parts.put(MANIFEST, bytes(manifest("", "content.xml", META)));
    parts.put("content.xml", bytes(documentOf("document-content", "")));
    return parts;
  }

  /** A manifest of parts; each entry contains {@code entry}. */
  static String manifest(String entry, String... paths) {
    return Arrays.stream(paths)
        .map(path -> "<m:file-entry m:full-path=\"" + path + "\">" + entry + "</m:file-entry>")
        .collect(
            Collectors.joining(
                "", "<m:manifest xmlns:m=\"" + NAMESPACE + "manifest:1.0\">", "</m:manifest>"));
  }

  /** A text that is one XML file. */
  public static byte[] fodtWith(Map<String, String> properties) {
    return bytes(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + documentOf("document", meta(properties) + "<office:body>plan</office:body>"));
  }

  private static String documentOf(String element, String content) {
    return "<office:%s xmlns:office=\"%soffice:1.0\" xmlns:meta=\"%smeta:1.0\">%s</office:%s>"
        .formatted(element, NAMESPACE, NAMESPACE, content, element);
  }

  private static String meta(Map<String, String> properties) {
    return properties.entrySet().stream()
        .map(
            property ->
                "<meta:user-defined meta:name=\"%s\">%s</meta:user-defined>"
                    .formatted(property.getKey(), property.getValue()))
        .collect(Collectors.joining("", "<office:meta>", "</office:meta>"));
  }
}
