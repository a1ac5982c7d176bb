package io.cordon.audit.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.json.InvalidJsonException;
import io.cordon.audit.json.JsonIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  @Test
  void everyTextHasItsLengthBeforeIt() throws InvalidJsonException {
    assertThat(canonical("{\"b\": [1, true, null], \"a\": {\"é\": \"x\\u0041\"}}"))
        .isEqualTo("{1:a{1:é2:xA}1:b[1:14:true4:null]}");
  }

  @Test
  void theOrderAndTheEscapesOfMembersDoNotMatter() throws InvalidJsonException {
    assertThat(canonical("{\"\\u0062\": 2, \"a\": 1}")).isEqualTo(canonical("{\"a\":1,\"b\":2}"));
  }

  @Test
  void theLastOfSeveralMembersWithOneNameCounts() throws InvalidJsonException {
    assertThat(canonical("{\"a\": 1, \"b\": 2, \"a\": 3, \"\\u0061\": 4}"))
        .isEqualTo("{1:a1:41:b1:2}");
  }

  @Test
  void manyMembersAreSortedAsFewAre() throws InvalidJsonException {
    for (int count : new int[] {2, 23, 24, 25, 26, 400}) {
      List<String> members = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        members.add("\"m" + i + "\":" + i);
      }
      String inOrder = canonical("{" + String.join(",", members) + "}");
      Collections.shuffle(members, new Random(count));

      assertThat(canonical("{" + String.join(",", members) + "}")).isEqualTo(inOrder);
      List<String> twice = new ArrayList<>(members);
      twice.replaceAll(member -> member.replace(":", ":1"));
      twice.addAll(members);
      assertThat(canonical("{" + String.join(",", twice) + "}")).isEqualTo(inOrder);
    }
  }

  private static String canonical(String json) throws InvalidJsonException {
    return new Fields(JsonIndex.of(json), 0).canonical();
  }
}
