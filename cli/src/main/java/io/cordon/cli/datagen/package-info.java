/** datagen: a synthetic audit log as files. */
package io.cordon.cli.datagen;
