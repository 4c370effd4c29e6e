// A clinic: two copies, a small serverless database.
using 'main.bicep'

param name = 'sleepcoach'
param identityName = readEnvironmentVariable('IDENTITY_NAME')
param registryName = readEnvironmentVariable('REGISTRY_NAME')
param vaultName = readEnvironmentVariable('VAULT_NAME')
param image = readEnvironmentVariable('IMAGE')
param alertsTo = readEnvironmentVariable('ALERTS_TO')
param replicasAtLeast = 2
param replicasAtMost = 3
param cores = '0.5'
param memory = '1Gi'
param sqlSku = 'GP_S_Gen5_1'
param sqlGigabytes = 8
param sqlBackups = 'Zone'
param zoneRedundant = false
param redis = false
param logDays = 30
param tracesKept = '1'
