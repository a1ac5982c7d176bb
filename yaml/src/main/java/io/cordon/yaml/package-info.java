/** Reads YAML documents in which every value and every mistake has a line and a column. */
package io.cordon.yaml;
