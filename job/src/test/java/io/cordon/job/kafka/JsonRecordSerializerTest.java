package io.cordon.job.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.text.UnsafeText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class JsonRecordSerializerTest {
  private static final JsonRecordSerializer<String> SERIALIZER =
      new JsonRecordSerializer<>("cordon.exposure", key -> key, key -> "{}");

  private static String key(String text) throws CharacterCodingException {
    ProducerRecord<byte[], byte[]> message = SERIALIZER.serialize(text, null, 0L);
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message.key())).toString();
  }

  @Test
  void anOrdinaryKeyIsItsText() throws CharacterCodingException {
    assertThat(key("m365|contoso|Übersicht 表 \uD83D\uDCC1"))
        .isEqualTo("m365|contoso|Übersicht 表 \uD83D\uDCC1");
  }

  @Test
  void filesThatDifferInHalfACharacterHaveDifferentKeys() throws CharacterCodingException {
    assertThat(key("box|t|b\ud800")).isEqualTo("box|t|b\\ud800");
    assertThat(key("box|t|b\\ud800")).isEqualTo("box|t|b\\u005cud800");
    assertThat(key("box|t|b?")).isEqualTo("box|t|b?");
  }

  @Test
  void everyKeyIsStrictUtf8ThatHarmsNobody() throws CharacterCodingException {
    Random random = new Random(20_261_129);
    Map<String, String> texts = new HashMap<>();
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(5); left > 0; left--) {
        text.append((char) random.nextInt(1 << 16));
      }

      String key = key(text.toString());

      assertThat(key.codePoints()).noneMatch(UnsafeText::isUnsafe);
      assertThat(texts.putIfAbsent(key, text.toString())).isIn(null, text.toString());
    }
  }

  @Test
  void aTombstoneHasNoValue() {
    ProducerRecord<byte[], byte[]> tombstone =
        new JsonRecordSerializer<String>("cordon.exposure", key -> key, key -> null)
            .serialize("box|t|f", null, 0L);

    assertThat(tombstone.value()).isNull();
  }
}
