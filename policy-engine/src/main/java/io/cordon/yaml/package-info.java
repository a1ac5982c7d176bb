/** YAML read within limits, every part of it knowing its line and column. */
package io.cordon.yaml;
