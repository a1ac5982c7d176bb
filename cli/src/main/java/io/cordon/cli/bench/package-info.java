/** bench: measures Cordon beside other ways to do the same. */
package io.cordon.cli.bench;
