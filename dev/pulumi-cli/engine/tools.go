//go:build tools

// Package engine pins the Pulumi CLI that dev/pulumi-cli.ts builds where no released CLI can be had.
package engine

import _ "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi"
