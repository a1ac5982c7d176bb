package io.cordon.cli.org.facts;

import java.io.Serializable;

/**
 * A group that files were shared with.
 *
 * @param app the product's name
 * @param example the name of a file; null where no record names one
 */
public record GroupFacts(String name, long shares, String app, String example)
    implements Serializable {}
