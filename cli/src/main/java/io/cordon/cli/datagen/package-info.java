/** datagen: writes a synthetic audit log to files. */
package io.cordon.cli.datagen;
