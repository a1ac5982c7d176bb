package io.cordon.labels.markup;

import static io.cordon.labels.LabelSamples.CONFIDENTIAL;
import static io.cordon.labels.LabelSamples.GENERAL;
import static io.cordon.labels.LabelSamples.TENANT;
import static io.cordon.labels.LabelSamples.bytes;
import static io.cordon.labels.LabelSamples.confidential;
import static io.cordon.labels.LabelSamples.custom;
import static io.cordon.labels.LabelSamples.label;
import static io.cordon.labels.LabelSamples.labelInfo;
import static io.cordon.labels.LabelSamples.relationships;
import static io.cordon.labels.markup.MarkupSamples.spreadsheetWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.labels.LabelReading;
import io.cordon.labels.LabelSamples;
import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OfficeXmlLabelsTest {
  private static final String VISIO = "http://schemas.microsoft.com/visio/2003/core";
  private static final String WORD = "http://schemas.microsoft.com/office/word/2003/wordml";

  @Test
  void anXmlSpreadsheetHasTheLabelAmongItsProperties() throws UnreadableFileException {
    LabelledFile read = LabelReading.of(spreadsheetWith(confidential()));

    assertThat(read.kind()).isEqualTo(DocumentKind.OFFICE_XML);
    assertThat(read.labels().get(0).id()).isEqualTo(CONFIDENTIAL);
    assertThat(read.labels().get(0).tenant()).isEqualTo(TENANT);
  }

  @Test
  void soHaveWordAndVisioDocumentsOf2003() throws UnreadableFileException {
    String word =
        "<w:wordDocument xmlns:w=\"%s\" xmlns:o=\"%soffice\"><o:CustomDocumentProperties>%s</o:CustomDocumentProperties></w:wordDocument>"
            .formatted(
                WORD,
                MarkupSamples.OFFICE,
                MarkupSamples.elements("o:", confidential()).replace(" dt:dt=\"string\"", ""));
    String visio =
        "<VisioDocument xmlns=\"%s\"><DocumentProperties><CustomProps><CustomProp Name=\"MSIP_Label_%s_Enabled\" PropType=\"String\">true</CustomProp></CustomProps></DocumentProperties></VisioDocument>"
            .formatted(VISIO, GENERAL);

    assertThat(LabelReading.onlyLabel(bytes(word)).name()).isEqualTo("Confidential");
    assertThat(LabelReading.onlyLabel(bytes(visio)).id()).isEqualTo(GENERAL);
  }

  @Test
  void aFlatPackageHasItInTheSamePartsAsAZip() throws UnreadableFileException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("docProps/custom.xml", custom(confidential()));
    assertThat(LabelReading.onlyLabel(flat(parts)).id()).isEqualTo(CONFIDENTIAL);

    parts.put("docMetadata/LabelInfo.xml", labelInfo(label(GENERAL, TENANT, "Standard", "0")));
    assertThat(LabelReading.onlyLabel(flat(parts)).id()).isEqualTo(GENERAL);
  }

  @Test
  void otherPartsOfAFlatPackageHaveNoLabels() throws UnreadableFileException {
    assertThat(LabelReading.labels(flat(Map.of("customXml/item1.xml", custom(confidential())))))
        .isEmpty();
  }

  @Test
  void aFlatPackageWithoutThePartThatItNamesIsIncomplete() {
    byte[] names = relationships(Set.of("docMetadata/LabelInfo.xml"));

    LabelReading.refusal(flat(Map.of("_rels/.rels", names)))
        .hasMessage(
            "is incomplete: its relationships name the part docMetadata/LabelInfo.xml for its"
                + " labels, which is missing: it was removed or lost");
  }

  @Test
  void otherXmlHasNoPlaceForALabel() throws UnreadableFileException {
    for (String xml :
        new String[] {
          "<Workbook/>",
          "<project xmlns='http://maven.apache.org/POM/4.0.0'/>",
          "<?xml version='1.0'?><!DOCTYPE plist PUBLIC 'x' 'y'><plist/>",
          "<svg xmlns='http://www.w3.org/2000/svg'><title>urn:schemas</title></svg>"
        }) {
      assertThat(LabelReading.of(bytes(xml))).as(xml).isEqualTo(LabelledFile.OTHER);
    }
  }

  @Test
  void theStatedEncodingIsUsed() throws UnreadableFileException {
    String sheet =
        new String(
            spreadsheetWith(LabelSamples.properties(GENERAL, "Name", "Für uns")),
            StandardCharsets.UTF_8);
    String latin =
        sheet.replace("<?xml version=\"1.0\"", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"");

    assertThat(LabelReading.onlyLabel(latin.getBytes(StandardCharsets.ISO_8859_1)).name())
        .isEqualTo("Für uns");
    assertThat(LabelReading.onlyLabel(sheet.getBytes(StandardCharsets.UTF_16)).name())
        .isEqualTo("Für uns");
    LabelReading.refusal(sheet.getBytes(StandardCharsets.ISO_8859_1))
        .hasMessageContaining("is no text in the encoding that it states");
  }

  @Test
  void aDocumentTypeIsRefused() {
    String sheet = new String(spreadsheetWith(confidential()), StandardCharsets.UTF_8);
    String type = "<!DOCTYPE Workbook [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Workbook ";

    LabelReading.refusal(bytes(sheet.replace("<Workbook ", type)))
        .hasMessage("is hostile: it has a document type");
  }

  @Test
  @Timeout(30)
  void endlessElementsAndAttributesAreRefused() {
    String start = "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">";

    LabelReading.refusal(bytes(start + "<a>".repeat(50_000)))
        .hasMessage("is hostile: it is nested too deeply");
    LabelReading.refusal(bytes(start + "<a b=\"" + "x".repeat(20 << 20)))
        .hasMessage("is hostile: it has an element that is larger than 8 MiB");
  }

  @Test
  @Timeout(30)
  void aLongDocumentIsStreamed() throws UnreadableFileException {
    String sheet = new String(spreadsheetWith(confidential()), StandardCharsets.UTF_8);
    String rows = "<Row><Cell><Data>0123456789</Data></Cell></Row>\n".repeat(400_000);

    assertThat(LabelReading.labels(bytes(sheet.replace("<Worksheet/>", rows)))).hasSize(1);
  }

  private static byte[] flat(Map<String, byte[]> parts) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" standalone=\"yes\"?>\n");
    xml.append("<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">");
    parts.forEach(
        (name, content) ->
            xml.append("<pkg:part pkg:name=\"/")
                .append(name)
                .append("\"><pkg:xmlData>")
                .append(new String(content, StandardCharsets.UTF_8).replaceFirst("<\\?.*\\?>", ""))
                .append("</pkg:xmlData></pkg:part>"));
    return bytes(xml.append("</pkg:package>").toString());
  }
}
