/** Options that several commands share, and mistakes in them. */
package io.cordon.cli.options;
