package io.cordon.labels.office;

import static io.cordon.labels.LabelSamples.CUSTOM;
import static io.cordon.labels.LabelSamples.LABEL_INFO;
import static io.cordon.labels.LabelSamples.RELATIONSHIPS;
import static io.cordon.labels.LabelSamples.bytes;
import static io.cordon.labels.LabelSamples.confidential;
import static io.cordon.labels.LabelSamples.custom;
import static io.cordon.labels.LabelSamples.docx;
import static io.cordon.labels.LabelSamples.labelInfo;
import static io.cordon.labels.LabelSamples.relationships;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.labels.LabelReading;
import io.cordon.labels.metadata.UnreadableFileException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A package that names a part for labels which is not there. */
class MissingPartsTest {
  private static final String CONTENT_TYPES = "[Content_Types].xml";

  @Test
  void aRelationshipToAMissingPartIsSaid() {
    LabelReading.refusal(docx(Map.of(RELATIONSHIPS, relationships(Set.of(LABEL_INFO)))))
        .hasMessage(
            "is incomplete: its relationships name the part docMetadata/LabelInfo.xml for its"
                + " labels, which is missing: it was removed or lost");
    LabelReading.refusal(docx(Map.of(RELATIONSHIPS, relationships(Set.of(CUSTOM)))))
        .hasMessage(
            "is incomplete: its relationships name the part docProps/custom.xml for its custom"
                + " properties, which is missing: it was removed or lost");
  }

  @Test
  void soIsAContentTypeOfAMissingPart() {
    String type =
        "<Types><Override PartName=\"/docMetadata/LabelInfo.xml\""
            + " ContentType=\"application/vnd.ms-office.classificationlabels+xml\"/></Types>";

    LabelReading.refusal(docx(Map.of(CONTENT_TYPES, bytes(type))))
        .hasMessageStartingWith(
            "is incomplete: its content types name the part /docMetadata/LabelInfo.xml");
    assertThat(
            LabelReading.outcome(docx(Map.of(CONTENT_TYPES, bytes(type), LABEL_INFO, labelInfo()))))
        .isEqualTo("no label");
  }

  @Test
  void aPartOutsideOfThePackageIsNotFetchedAndSaid() {
    byte[] outside =
        bytes(
            "<Relationships><Relationship TargetMode=\"External\""
                + " Type=\"http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels\""
                + " Target=\"file:///etc/passwd\"/></Relationships>");

    LabelReading.refusal(docx(Map.of(RELATIONSHIPS, outside)))
        .hasMessage("is incomplete: its labels are not in the file, but at file:///etc/passwd");
  }

  @Test
  void aLabelThatIsThereIsRead() throws UnreadableFileException {
    byte[] document =
        docx(
            Map.of(
                RELATIONSHIPS,
                relationships(Set.of(LABEL_INFO, CUSTOM)),
                CUSTOM,
                custom(confidential())));

    assertThat(LabelReading.labels(document)).hasSize(1);
  }
}
