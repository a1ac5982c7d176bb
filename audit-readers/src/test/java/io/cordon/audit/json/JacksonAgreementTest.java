package io.cordon.audit.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cordon.audit.JsonMutations;
import io.cordon.audit.SharedFolder;
import io.cordon.audit.TestReader;
import io.cordon.audit.m365.M365Samples;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The index accepts what Jackson accepts and finds the same values. */
class JacksonAgreementTest {
  private static final long SEED = 77L;
  private static final int MUTATIONS = 40_000;

  private static final JsonMapper JACKSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  @Test
  void agreesOnPublishedAndOnDamagedRecords() throws IOException {
    List<byte[]> lines = lines();
    JsonMutations mutations = new JsonMutations(new Random(SEED));
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] line = lines.get(i % lines.size());
      byte[] bytes = i < lines.size() ? line : mutations.of(line);
      refused += compare(bytes) ? 0 : 1;
    }
    System.out.println("compared with Jackson: " + MUTATIONS + ", both refused " + refused);
    assertThat(refused).isBetween(MUTATIONS / 10, MUTATIONS * 9 / 10);
  }

  /** Whether both accept it. */
  private static boolean compare(byte[] bytes) throws IOException {
    JsonNode theirs = jackson(bytes);
    JsonIndex ours;
    try {
      ours = JsonIndex.of(bytes, 0, bytes.length);
    } catch (InvalidJsonException refused) {
      // Jackson accepts some bytes that are not UTF-8, and deeper nesting.
      boolean stricter = !isUtf8(bytes) || refused.getMessage().contains("nested");
      assertThat(theirs == null || stricter)
          .as("%s: %s", refused.getMessage(), new String(bytes, StandardCharsets.UTF_8))
          .isTrue();
      return false;
    }
    assertThat(theirs)
        .as("Jackson refuses %s", new String(bytes, StandardCharsets.UTF_8))
        .isNotNull();
    same(ours, 0, theirs);
    return true;
  }

  private static void same(JsonIndex json, int node, JsonNode theirs) {
    switch (json.kind(node)) {
      case NULL -> assertThat(theirs.isNull()).isTrue();
      case TRUE -> assertThat(theirs.isBoolean() && theirs.booleanValue()).isTrue();
      case FALSE -> assertThat(theirs.isBoolean() && !theirs.booleanValue()).isTrue();
      case NUMBER -> {
        assertThat(theirs.isNumber()).isTrue();
        double ours = Double.parseDouble(json.text(node));
        assertThat(ours).isEqualTo(theirs.doubleValue());
      }
      case TEXT, ENCODED_TEXT -> assertThat(json.text(node)).isEqualTo(theirs.textValue());
      case ARRAY -> {
        Iterator<JsonNode> elements = theirs.elements();
        for (int child = json.first(node); child >= 0; child = json.next(node, child)) {
          same(json, child, elements.next());
        }
        assertThat(elements.hasNext()).isFalse();
      }
      case OBJECT -> sameMembers(json, node, theirs);
    }
  }

  private static void sameMembers(JsonIndex json, int object, JsonNode theirs) {
    MemberLookup names = new MemberLookup(json, object);
    for (Map.Entry<String, JsonNode> member : theirs.properties()) {
      int node = find(json, object, member.getKey());
      assertThat(node).as(member.getKey()).isPositive().isEqualTo(names.find(member.getKey()));
      assertThat(json.name(node)).isEqualTo(member.getKey());
      same(json, node, member.getValue());
    }
    for (int node = json.first(object); node >= 0; node = json.next(object, node)) {
      assertThat(theirs.has(json.name(node))).isTrue();
    }
  }

  private static JsonNode jackson(byte[] bytes) {
    try {
      JsonNode node = JACKSON.readTree(bytes);
      return node.isMissingNode() ? null : node;
    } catch (IOException refused) {
      return null;
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }

  private static List<byte[]> lines() throws IOException {
    List<byte[]> lines = new ArrayList<>();
    for (String operation : List.of("FileDownloaded", "Ümläute \"ß\" \uD83D\uDE00")) {
      lines.add(TestReader.JSON.writeValueAsBytes(M365Samples.file(operation)));
    }
    lines.add(
        "{\"a\\n\\u00e9é\":[1e3,-0,0.1,12345678901234567890]}".getBytes(StandardCharsets.UTF_8));
    for (String cloud : List.of("m365", "box", "dropbox", "google_workspace")) {
      if (SharedFolder.corpus(cloud) == null) {
        System.out.println("SKIPPED: corpus lines of " + cloud);
        continue;
      }
      for (Path file : SharedFolder.corpusFiles(cloud)) {
        for (String line : Files.readAllLines(file)) {
          lines.add(line.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return lines;
  }

  private static int find(JsonIndex json, int object, String name) {
    return new MemberLookup(json, object).find(name);
  }
}
