package io.cordon.organisation;

import java.util.function.Function;

/**
 * The recent answers of a pure function, for questions that are asked again and again, in a fixed
 * number of places: each question has one place, where the newer one replaces the older. For one
 * thread.
 */
final class RecentAnswers<Q, A> {
  private final Function<? super Q, ? extends A> function;
  private final Object[] questions;
  private final Object[] answers;

  /**
   * No answers yet.
   *
   * @param places how many answers are kept at most; a power of two
   */
  RecentAnswers(int places, Function<? super Q, ? extends A> function) {
    if (Integer.bitCount(places) != 1) {
      throw new IllegalArgumentException(places + " is no power of two");
    }
    this.function = function;
    questions = new Object[places];
    answers = new Object[places];
  }

  /**
   * The function's answer.
   *
   * @param question not null
   */
  A to(Q question) {
    int hash = question.hashCode();
    int place = (hash ^ (hash >>> 16)) & (questions.length - 1);
    if (!question.equals(questions[place])) {
      answers[place] = function.apply(question);
      questions[place] = question;
    }
    @SuppressWarnings("unchecked") // only answers of the function are put there
    A answer = (A) answers[place];
    return answer;
  }
}
