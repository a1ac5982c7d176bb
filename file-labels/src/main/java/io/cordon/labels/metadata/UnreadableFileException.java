package io.cordon.labels.metadata;

/**
 * Thrown when the label of a file cannot be determined: the file is damaged, protected or hostile.
 *
 * <p>The message continues a sentence that begins with the name of the file: {@code is cut off}.
 */
public final class UnreadableFileException extends Exception {

  public UnreadableFileException(String sentence) {
    super(sentence, null, false, false);
  }
}
