package io.cordon.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentAnswersTest {
  private final List<String> asked = new ArrayList<>();

  private String answer(String question) {
    asked.add(question);
    return question.isEmpty() ? null : question + "!";
  }

  @Test
  void aQuestionIsAnsweredOnceWhileItIsRemembered() {
    RecentAnswers<String, String> answers = new RecentAnswers<>(8, this::answer);

    assertThat(answers.to("a")).isEqualTo("a!");
    assertThat(answers.to(new String("a"))).isEqualTo("a!");
    assertThat(answers.to("")).isNull();
    assertThat(answers.to("")).isNull();
    assertThat(asked).containsExactly("a", "");
  }

  @Test
  void anyOrderOfQuestionsGetsTheRightAnswers() {
    RecentAnswers<String, String> answers = new RecentAnswers<>(4, this::answer);
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      String question = "q" + random.nextInt(20);
      assertThat(answers.to(question)).isEqualTo(question + "!");
    }
    assertThat(asked.size()).isBetween(21, 999);
  }

  @Test
  void theNumberOfPlacesIsAPowerOfTwo() {
    assertThatThrownBy(() -> new RecentAnswers<>(6, this::answer))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
