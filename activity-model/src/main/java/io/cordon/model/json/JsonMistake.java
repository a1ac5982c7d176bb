package io.cordon.model.json;

/** A text is not the message it should be: one sentence with the key and the value. */
public final class JsonMistake extends Exception {
  private static final long serialVersionUID = 1L;

  JsonMistake(String sentence) {
    super(sentence);
  }

  JsonMistake(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
