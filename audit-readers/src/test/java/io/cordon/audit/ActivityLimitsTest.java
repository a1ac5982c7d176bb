package io.cordon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.cordon.audit.m365.M365Samples;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.file.Audience;
import io.cordon.model.reject.Reject;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityLimitsTest {
  private static final int LIMIT = 4096;
  private static final String ENDLESS = "x".repeat(100_000);

  @ParameterizedTest
  @ValueSource(
      strings = {"FileDownloaded", "FileRenamed", "SharingSet", "FileSensitivityLabelChanged"})
  void noTextOfAnOversizedRecordStaysLong(String operation) {
    ObjectNode record = M365Samples.sharing(operation);
    for (String field :
        List.of("TargetUserOrGroupName", "DestinationFileName", "UniqueSharingId", "Permission")) {
      record.put(field, field);
    }
    for (String field : List.of("ApplicationId", "ApplicationDisplayName", "SessionId")) {
      record.put(field, field);
    }
    for (String field : List.of("SensitivityLabelId", "OldSensitivityLabelId")) {
      record.put(field, field);
    }
    for (Map.Entry<String, JsonNode> field : record.properties()) {
      boolean free =
          field.getValue().isTextual()
              && !List.of("CreationTime", "Operation", "Workload").contains(field.getKey());
      if (free) {
        field.setValue(TextNode.valueOf(field.getValue().textValue() + ENDLESS));
      }
    }
    List<String> texts = texts(TestReader.activity(record), new ArrayList<>());
    assertThat(texts).hasSizeGreaterThan(8).allMatch(text -> text.length() <= LIMIT);
    assertThat(texts).anyMatch(text -> text.length() == LIMIT && text.endsWith("x…"));
  }

  @Test
  void textsOfOrdinaryLengthStayWhole() {
    String name = "n".repeat(LIMIT);
    ObjectNode record = M365Samples.file("FileDownloaded").put("SourceFileName", name);
    assertThat(TestReader.activity(record).file().name()).isEqualTo(name);
    String longer = TestReader.activity(record.put("SourceFileName", name + "n")).file().name();
    assertThat(longer).isEqualTo("n".repeat(LIMIT - 1) + "…");
  }

  @Test
  void noSurrogatePairIsCutInTwo() {
    ObjectNode record =
        M365Samples.file("FileDownloaded").put("SourceFileName", "😀".repeat(LIMIT));
    String name = TestReader.activity(record).file().name();
    assertThat(name).isEqualTo("😀".repeat(LIMIT / 2 - 1) + "…");
  }

  @Test
  void longEventIdsStayDistinct() {
    String longId = "i".repeat(513);
    Activity one = TestReader.activity(M365Samples.file("FileDownloaded").put("Id", longId));
    Activity again = TestReader.activity(M365Samples.file("FileDownloaded").put("Id", longId));
    Activity other =
        TestReader.activity(M365Samples.file("FileDownloaded").put("Id", longId + "2"));
    assertThat(one.id()).hasSize(36).isEqualTo(again.id()).isNotEqualTo(other.id());
    assertThat(one.eventIds()).containsExactly(one.id());
    String id = "i".repeat(512);
    assertThat(TestReader.activity(M365Samples.file("FileDownloaded").put("Id", id)).id())
        .isEqualTo(id);
  }

  @Test
  void longIdsOfFilesAndRequestsStayDistinct() {
    ObjectNode record = M365Samples.sharing("SharingSet");
    record.put("ListItemUniqueId", ENDLESS + "1").put("CorrelationId", ENDLESS + "1");
    Activity one = TestReader.activity(record);
    record.put("ListItemUniqueId", ENDLESS + "2").put("CorrelationId", ENDLESS + "2");
    Activity two = TestReader.activity(record);
    assertThat(one.file().id()).hasSize(36).isNotEqualTo(two.file().id());
    assertThat(one.correlationId()).hasSize(36).isNotEqualTo(two.correlationId());
  }

  @Test
  void aRowHasNoMoreThanTwoHundredRecipients() {
    List<Recipient> everybody =
        IntStream.range(0, 1000)
            .mapToObj(i -> new Recipient("p" + i + ENDLESS, "d", false, Affiliation.UNKNOWN))
            .toList();
    Share share = new Share(Audience.EXTERNAL, everybody, null, null);
    Activity crowd = Activity.builder("e1", Instant.EPOCH).share(share).build();
    List<Recipient> kept = ActivityLimits.within(crowd).share().recipients();
    assertThat(kept).hasSize(200).allMatch(recipient -> recipient.name().length() == LIMIT);
    assertThat(kept.get(199).name()).startsWith("p199x");
  }

  @Test
  void ordinaryActivitiesAreUnchanged() {
    Activity share = TestReader.activity(M365Samples.sharing("SharingSet"));
    assertThat(ActivityLimits.within(share)).isEqualTo(share);
  }

  @Test
  void aRejectHasAShortSentence() {
    String unknown = TestReader.JSON.createObjectNode().put("x".repeat(40_000), 1).toString();
    Reject reject = TestReader.readAll(unknown).get(0).reject();
    assertThat(reject.sentence()).hasSizeLessThanOrEqualTo(LIMIT).endsWith("…");
    assertThat(reject.original()).isEqualTo(unknown);
  }

  /** Every text in a record, at any depth. */
  private static List<String> texts(Object value, List<String> texts) {
    if (value instanceof String text) {
      texts.add(text);
    } else if (value instanceof List<?> list) {
      list.forEach(element -> texts(element, texts));
    } else if (value instanceof Record record) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        try {
          texts(component.getAccessor().invoke(record), texts);
        } catch (ReflectiveOperationException impossible) {
          throw new LinkageError("a record without accessors", impossible);
        }
      }
    }
    return texts;
  }
}
