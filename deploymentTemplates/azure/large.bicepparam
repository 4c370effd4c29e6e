// A health service: copies and database over availability zones, backups in another region, and a bell between copies.
using 'main.bicep'

param name = 'sleepcoach'
param identityName = readEnvironmentVariable('IDENTITY_NAME')
param registryName = readEnvironmentVariable('REGISTRY_NAME')
param vaultName = readEnvironmentVariable('VAULT_NAME')
param image = readEnvironmentVariable('IMAGE')
param alertsTo = readEnvironmentVariable('ALERTS_TO')
param replicasAtLeast = 3
param replicasAtMost = 12
param cores = '1.0'
param memory = '2Gi'
param sqlSku = 'GP_Gen5_4'
param sqlGigabytes = 256
param sqlBackups = 'Geo'
param zoneRedundant = true
param redis = true
param botSku = 'S1'
param logDays = 90
param tracesKept = '0.1'
