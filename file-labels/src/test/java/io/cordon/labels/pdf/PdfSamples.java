package io.cordon.labels.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.cordon.labels.LabelSamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDFs with labels in their metadata, made by PDFBox. */
public final class PdfSamples {
  private static final String XMP =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/"%s</rdf:Description>
      </rdf:RDF></x:xmpmeta>
      <?xpacket end="w"?>""";

  private PdfSamples() {}

  /** Changes a PDF before it is written. */
  public interface Change {
    void to(PDDocument pdf) throws IOException;
  }

  /** The label in both places, as Acrobat and Office write it. */
  public static byte[] pdfWith(Map<String, String> properties) {
    return pdf(
        pdf -> {
          information(pdf, properties);
          metadata(pdf, xmpElements(properties));
        });
  }

  public static byte[] pdf(Change change) {
    return pdf(change, CompressParameters.DEFAULT_COMPRESSION);
  }

  /** With tables of objects in plain text, as old programs write them. */
  public static byte[] oldPdf(Change change) {
    return pdf(change, CompressParameters.NO_COMPRESSION);
  }

  private static byte[] pdf(Change change, CompressParameters compression) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      change.to(pdf);
      pdf.save(bytes, compression);
    } catch (IOException impossible) { // an array does no I/O
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  public static void information(PDDocument pdf, Map<String, String> properties) {
    properties.forEach(pdf.getDocumentInformation()::setCustomMetadataValue);
  }

  public static void metadata(PDDocument pdf, String xmp) throws IOException {
    PDMetadata metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(LabelSamples.bytes(xmp));
    pdf.getDocumentCatalog().setMetadata(metadata);
  }

  /** The same, compressed. */
  static void packedMetadata(PDDocument pdf, String xmp) throws IOException {
    PDMetadata metadata = new PDMetadata(pdf);
    try (var out = metadata.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(LabelSamples.bytes(xmp));
    }
    pdf.getDocumentCatalog().setMetadata(metadata);
  }

  public static String xmpElements(Map<String, String> properties) {
    return XMP.formatted(
        properties.entrySet().stream()
            .map(
                property ->
                    "<pdfx:%1$s>%2$s</pdfx:%1$s>".formatted(property.getKey(), property.getValue()))
            .collect(Collectors.joining("\n", ">", "")));
  }

  static String xmpAttributes(Map<String, String> properties) {
    return XMP.formatted(
        properties.entrySet().stream()
            .map(property -> "pdfx:%s=\"%s\"".formatted(property.getKey(), property.getValue()))
            .collect(Collectors.joining("\n", " ", ">")));
  }

  /** Everybody may open the PDF, not everybody may print it: encrypted with the empty password. */
  public static void restrict(PDDocument pdf) throws IOException {
    protect(pdf, "");
  }

  static void protect(PDDocument pdf, String password) throws IOException {
    StandardProtectionPolicy policy =
        new StandardProtectionPolicy("owner", password, new AccessPermission());
    policy.setEncryptionKeyLength(128);
    policy.setPreferAES(true);
    pdf.protect(policy);
  }

  /**
   * Written by hand: the objects are numbered from 1, object 1 is the catalogue.
   *
   * @param trailer its entries besides root and size
   */
  static byte[] written(String trailer, String... objects) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(LabelSamples.bytes("%PDF-1.7\n"));
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < objects.length; i++) {
      table.append("%010d 00000 n \n".formatted(pdf.size()));
      pdf.writeBytes((i + 1 + " 0 obj\n" + objects[i] + "\nendobj\n").getBytes(ISO_8859_1));
    }
    int start = pdf.size();
    pdf.writeBytes(
        LabelSamples.bytes(
            "xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Root 1 0 R/Size %1$d%s>>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(objects.length + 1, table, trailer, start)));
    return pdf.toByteArray();
  }

  /** A stream object of these bytes. */
  static String stream(String dictionary, byte[] bytes) {
    return "<<%s/Length %d>>\nstream\n%s\nendstream"
        .formatted(dictionary, bytes.length, new String(bytes, ISO_8859_1));
  }

  static byte[] deflated(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(plain);
    } catch (IOException impossible) { // an array does no I/O
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
