package io.cordon.cli.org.facts;

import java.io.Serializable;

/**
 * An account and what it probably is.
 *
 * @param name as the log writes it
 * @param alias another name of the same person; null for a program
 * @param reason why, as the end of a sentence
 */
public record AccountGuess(String name, String alias, String reason) implements Serializable {}
