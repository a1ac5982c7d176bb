package io.cordon.model.json;

/** A text is not the message it should be: one sentence with the key and the value. */
public final class JsonFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  JsonFormatException(String sentence) {
    super(sentence);
  }

  JsonFormatException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
