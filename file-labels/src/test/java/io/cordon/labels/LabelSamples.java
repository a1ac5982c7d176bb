package io.cordon.labels;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Invented labels, and the parts and packages that contain them. */
public final class LabelSamples {
  public static final String CONFIDENTIAL = "0b7d6a52-1111-4c6e-9a01-3f6a7c0d1e01";
  public static final String GENERAL = "0b7d6a52-2222-4c6e-9a01-3f6a7c0d1e02";
  public static final String TENANT = "f3c1a9e0-aaaa-4b1d-8c55-5d2e9b7a4401";
  public static final String OTHER_TENANT = "f3c1a9e0-bbbb-4b1d-8c55-5d2e9b7a4402";

  public static final String CUSTOM = "docProps/custom.xml";
  public static final String LABEL_INFO = "docMetadata/LabelInfo.xml";

  public static final String RELATIONSHIPS = "_rels/.rels";

  private static final String RELATIONSHIP =
      "<Relationship Id=\"r\" Type=\"http://schemas.%s\" Target=\"%s\"/>";

  private LabelSamples() {}

  /** The properties that a labelling program writes for a label that a person chose. */
  public static Map<String, String> confidential() {
    return properties(
        CONFIDENTIAL,
        "Enabled",
        "true",
        "SetDate",
        "2026-03-02T10:00:00Z",
        "Method",
        "Privileged",
        "Name",
        "Confidential",
        "SiteId",
        TENANT,
        "ActionId",
        "8a1c0000-0000-4000-8000-0000000000aa",
        "ContentBits",
        "2");
  }

  /** The properties of a label: attribute, value, attribute, value and so on. */
  public static Map<String, String> properties(String id, String... attributes) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (int i = 0; i < attributes.length; i += 2) {
      properties.put("MSIP_Label_" + id + "_" + attributes[i], attributes[i + 1]);
    }
    return properties;
  }

  public static byte[] custom(Map<String, String> properties) {
    return bytes(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties"
            + " xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\""
            + " xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">"
            + properties.entrySet().stream()
                .map(
                    property ->
                        "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\""
                            + property.getKey()
                            + "\"><vt:lpwstr>"
                            + property.getValue()
                            + "</vt:lpwstr></property>")
                .collect(Collectors.joining())
            + "</Properties>");
  }

  public static byte[] labelInfo(String... labels) {
    return bytes(
        "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<clbl:labelList"
            + " xmlns:clbl=\"http://schemas.microsoft.com/office/2020/mipLabelMetadata\">"
            + String.join("", labels)
            + "</clbl:labelList>");
  }

  public static String label(String id, String tenant, String method, String removed) {
    return "<clbl:label id=\"{%s}\" enabled=\"%s\" method=\"%s\" siteId=\"{%s}\" contentBits=\"3\" removed=\"%s\"/>"
        .formatted(id, removed.equals("1") ? "0" : "1", method, tenant, removed);
  }

  /** A Word document with these additional parts. */
  public static byte[] docx(Map<String, byte[]> parts) {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("[Content_Types].xml", bytes("<Types/>"));
    all.put(RELATIONSHIPS, relationships(parts.keySet()));
    all.put("word/document.xml", bytes("<document>plan</document>"));
    all.putAll(parts);
    return zip(all);
  }

  /** Relationships to the parts with labels among these. */
  public static byte[] relationships(Set<String> parts) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<Relationships>");
    xml.append(
        RELATIONSHIP.formatted(
            "openxmlformats.org/officeDocument/2006/relationships/officeDocument",
            "word/document.xml"));
    if (parts.contains(CUSTOM)) {
      xml.append(
          RELATIONSHIP.formatted(
              "openxmlformats.org/officeDocument/2006/relationships/custom-properties", CUSTOM));
    }
    if (parts.contains(LABEL_INFO)) {
      xml.append(
          RELATIONSHIP.formatted(
              "microsoft.com/office/2020/02/relationships/classificationlabels", LABEL_INFO));
    }
    return bytes(xml.append("</Relationships>").toString());
  }

  /** The properties as one text, as messages have them. */
  public static String header(Map<String, String> properties) {
    return properties.entrySet().stream()
        .map(property -> property.getKey() + "=" + property.getValue() + ";")
        .collect(Collectors.joining(" "));
  }

  public static byte[] docxWith(Map<String, String> properties) {
    return docx(Map.of(CUSTOM, custom(properties)));
  }

  /** A Word document without a label. */
  public static byte[] plainDocx() {
    return docx(Map.of());
  }

  public static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) { // an array does no I/O
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The same bytes with each occurrence of a text replaced by one of the same length. */
  public static byte[] with(byte[] original, String text, String other) {
    if (text.length() != other.length()) {
      throw new IllegalArgumentException(text + " and " + other + " differ in length");
    }
    String latin = new String(original, StandardCharsets.ISO_8859_1);
    return latin.replace(text, other).getBytes(StandardCharsets.ISO_8859_1);
  }

  public static byte[] cut(byte[] original, double fraction) {
    return Arrays.copyOf(original, (int) (original.length * fraction));
  }
}
