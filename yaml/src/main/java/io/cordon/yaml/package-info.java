/** YAML in which every value and every mistake has a place. */
package io.cordon.yaml;
