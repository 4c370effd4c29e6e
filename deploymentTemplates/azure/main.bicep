// SleepCoachBot in Azure: Container Apps, Azure SQL and Bot Service, one managed identity between them and no password anywhere.
// foundation.bicep comes first. docs/deploy.md walks through both.

@description('Begins the name of everything; the same as for foundation.bicep.')
@minLength(3)
@maxLength(12)
param name string

@description('Where everything is, Bot Service aside, which is global.')
param location string = resourceGroup().location

@description('Output identityName of foundation.bicep.')
param identityName string

@description('Output registryName of foundation.bicep.')
param registryName string

@description('Output vaultName of foundation.bicep.')
param vaultName string

@description('Name of the certificate in the vault that locks the keys in the database.')
param certificateName string = 'data-protection'

@description('The image, such as myregistry.azurecr.io/sleepcoachbot:0.1.0.')
param image string

@description('A host name of your own that points at the program, beside the one that Container Apps gives. Its certificate is set up afterwards.')
param hostName string = ''

@description('How many copies of the program run at least.')
@minValue(2)
@maxValue(20)
param replicasAtLeast int

@description('How many copies run at most.')
@minValue(2)
@maxValue(20)
param replicasAtMost int

@description('Processor cores of each copy.')
@allowed(['0.5', '1.0', '2.0'])
param cores string

@description('Memory of each copy.')
@allowed(['1Gi', '2Gi', '4Gi'])
param memory string

@description('Size of the database, such as GP_S_Gen5_1 (serverless) or GP_Gen5_4.')
param sqlSku string

@description('Largest size of the database, in GiB.')
@minValue(1)
@maxValue(1024)
param sqlGigabytes int

@description('Where backups are kept: Local, Zone, Geo.')
@allowed(['Local', 'Zone', 'Geo'])
param sqlBackups string

@description('True spreads the copies and the database over availability zones, where the region has them.')
param zoneRedundant bool

@description('Rings the bell between copies through Redis. Without it they look once a second.')
param redis bool

@description('True opens the bot to pages of others through Azure\'s Direct Line as well. The program has its own web chat without it.')
param directLine bool = false

@description('Size of the bot registration: F0 is free and holds 10,000 messages a month on premium channels; Teams counts as a standard channel.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('Who is told of alerts, as an e-mail address.')
param alertsTo string

@description('How long logs are kept, in days.')
@minValue(30)
@maxValue(730)
param logDays int

@description('The share of turns whose trace is kept, as a text, since Bicep has no fractions: 1 or 0.1.')
param tracesKept string

var unique = uniqueString(resourceGroup().id)
var appsNetwork = '10.20.0.0/23'
var databaseName = 'SleepCoachBot'
var redisName = '${name}-redis'
var program = '${name}-bot'
var fqdn = '${program}.${environment.properties.defaultDomain}'
var host = empty(hostName) ? fqdn : hostName

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

// ---- What is watched

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: logDays
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
    DisableIpMasking: false
  }
}

// ---- Network: the database has no address on the internet

resource network 'Microsoft.Network/virtualNetworks@2024-01-01' = {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/16'] }
    subnets: [
      {
        name: 'apps'
        properties: {
          addressPrefix: appsNetwork
          delegations: [
            { name: 'apps', properties: { serviceName: 'Microsoft.App/environments' } }
          ]
        }
      }
      {
        name: 'data'
        properties: { addressPrefix: '10.20.2.0/24' }
      }
    ]
  }

  resource apps 'subnets' existing = {
    name: 'apps'
  }

  resource data 'subnets' existing = {
    name: 'data'
  }
}

resource sqlZone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: 'privatelink${az.environment().suffixes.sqlServerHostname}'
  location: 'global'

  resource link 'virtualNetworkLinks' = {
    name: '${name}-network'
    location: 'global'
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: network.id }
    }
  }
}

resource sqlEndpoint 'Microsoft.Network/privateEndpoints@2024-01-01' = {
  name: '${name}-sql'
  location: location
  properties: {
    subnet: { id: network::data.id }
    privateLinkServiceConnections: [
      {
        name: 'sql'
        properties: {
          privateLinkServiceId: sql.id
          groupIds: ['sqlServer']
        }
      }
    ]
  }

  resource zones 'privateDnsZoneGroups' = {
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        { name: 'sql', properties: { privateDnsZoneId: sqlZone.id } }
      ]
    }
  }
}

// ---- Database: sign-in by Entra only; the program's identity is its administrator, since it also migrates

resource sql 'Microsoft.Sql/servers@2023-08-01-preview' = {
  name: '${toLower(name)}-${unique}'
  location: location
  properties: {
    minimalTlsVersion: '1.2'
    publicNetworkAccess: 'Disabled'
    administrators: {
      administratorType: 'ActiveDirectory'
      azureADOnlyAuthentication: true
      principalType: 'Application'
      login: identity.name
      // Of an application the client id stands here, of a user or group the object id.
      sid: identity.properties.clientId
      tenantId: tenant().tenantId
    }
  }

  resource database 'databases' = {
    name: databaseName
    location: location
    sku: { name: sqlSku }
    properties: {
      collation: 'Latin1_General_100_CI_AS_SC_UTF8'
      maxSizeBytes: sqlGigabytes * 1073741824
      requestedBackupStorageRedundancy: sqlBackups
      zoneRedundant: zoneRedundant
      // A database that sleeps wakes a person's first message up late.
      autoPauseDelay: startsWith(sqlSku, 'GP_S_') ? -1 : null
    }

    resource backups 'backupShortTermRetentionPolicies' = {
      name: 'default'
      properties: { retentionDays: 14 }
    }
  }
}

// ---- Program

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-apps'
  location: location
  properties: {
    zoneRedundant: zoneRedundant
    vnetConfiguration: { infrastructureSubnetId: network::apps.id }
    workloadProfiles: [
      { name: 'Consumption', workloadProfileType: 'Consumption' }
    ]
    appLogsConfiguration: {
      // Logs go by the diagnostic setting below, which needs no key of the workspace.
      destination: 'azure-monitor'
    }
  }
}

resource appLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: environment
  properties: {
    workspaceId: logs.id
    logs: [
      { categoryGroup: 'allLogs', enabled: true }
    ]
  }
}

// It only rings: nothing is stored in it, and nothing said passes through it. It can be reached from within the environment alone.
resource bell 'Microsoft.App/containerApps@2024-03-01' = if (redis) {
  name: redisName
  location: location
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      ingress: {
        external: false
        transport: 'tcp'
        targetPort: 6379
        exposedPort: 6379
      }
    }
    template: {
      containers: [
        {
          name: 'redis'
          image: 'docker.io/library/redis:8-alpine'
          args: ['redis-server', '--save', '', '--appendonly', 'no', '--protected-mode', 'no']
          resources: { cpu: json('0.25'), memory: '0.5Gi' }
        }
      ]
      scale: { minReplicas: 1, maxReplicas: 1 }
    }
  }
}

resource bot 'Microsoft.App/containerApps@2024-03-01' = {
  name: program
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: 8080
        transport: 'auto'
        allowInsecure: false
      }
      registries: [
        { server: registry.properties.loginServer, identity: identity.id }
      ]
      secrets: [
        {
          name: 'key-certificate'
          keyVaultUrl: '${vault.properties.vaultUri}secrets/${certificateName}'
          identity: identity.id
        }
      ]
    }
    template: {
      terminationGracePeriodSeconds: 90
      containers: [
        {
          name: 'bot'
          image: image
          resources: { cpu: json(cores), memory: memory }
          env: concat(
            [
              { name: 'Urls', value: 'http://+:8080' }
              { name: 'AllowedHosts', value: empty(hostName) ? '${fqdn};localhost' : '${fqdn};${hostName};localhost' }
              { name: 'Proxy__KnownNetworks__0', value: appsNetwork }
              // Addresses that Container Apps keeps for itself in environments with workload profiles, its ingress among them.
              { name: 'Proxy__KnownNetworks__1', value: '100.100.0.0/16' }
              { name: 'MicrosoftAppId', value: identity.properties.clientId }
              { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
              { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
              { name: 'Database__Provider', value: 'SqlServer' }
              {
                name: 'Database__SqlServer__ConnectionString'
                value: 'Server=tcp:${sql.properties.fullyQualifiedDomainName},1433;Database=${databaseName};Encrypt=True;Authentication=Active Directory Managed Identity;User Id=${identity.properties.clientId}'
              }
              { name: 'Database__KeyCertificate', value: '/mnt/keys/key-certificate' }
              { name: 'Telemetry__AzureMonitor', value: insights.properties.ConnectionString }
              { name: 'Telemetry__TracesKept', value: tracesKept }
            ],
            redis ? [{ name: 'Redis__Connection', value: '${redisName}:6379' }] : []
          )
          volumeMounts: [
            { volumeName: 'keys', mountPath: '/mnt/keys' }
            { volumeName: 'tmp', mountPath: '/tmp' }
          ]
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/healthz/ready', port: 8080, httpHeaders: [{ name: 'Host', value: 'localhost' }] }
              periodSeconds: 5
              failureThreshold: 48
            }
            {
              type: 'Liveness'
              httpGet: { path: '/healthz/live', port: 8080, httpHeaders: [{ name: 'Host', value: 'localhost' }] }
              periodSeconds: 10
              failureThreshold: 3
            }
            {
              type: 'Readiness'
              httpGet: { path: '/healthz/ready', port: 8080, httpHeaders: [{ name: 'Host', value: 'localhost' }] }
              periodSeconds: 10
              failureThreshold: 3
            }
          ]
        }
      ]
      volumes: [
        { name: 'keys', storageType: 'Secret', secrets: [{ secretRef: 'key-certificate', path: 'key-certificate' }] }
        { name: 'tmp', storageType: 'EmptyDir' }
      ]
      scale: {
        minReplicas: replicasAtLeast
        maxReplicas: replicasAtMost
        rules: [
          { name: 'requests', http: { metadata: { concurrentRequests: '100' } } }
        ]
      }
    }
  }
  dependsOn: [sql::database, sqlEndpoint::zones, sqlZone::link]
}

// ---- Bot Service: what Teams speaks to

resource registration 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot-${unique}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: botSku }
  properties: {
    displayName: 'SleepCoach'
    endpoint: 'https://${host}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: tenant().tenantId
    msaAppType: 'UserAssignedMSI'
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: {
        isEnabled: true
        enableCalling: false
      }
    }
  }

  resource web 'channels' = if (directLine) {
    name: 'DirectLineChannel'
    location: 'global'
    properties: {
      channelName: 'DirectLineChannel'
      properties: {
        sites: [
          {
            siteName: 'default'
            isEnabled: true
            isV1Enabled: false
            isV3Enabled: true
            isBlockUserUploadEnabled: true
          }
        ]
      }
    }
  }
}

// ---- Alerts

resource whoIsTold 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-alerts'
  location: 'global'
  properties: {
    enabled: true
    groupShortName: 'sleepcoach'
    emailReceivers: [
      { name: 'administrator', emailAddress: alertsTo, useCommonAlertSchema: true }
    ]
  }
}

var questions = [
  {
    name: 'turns-fail'
    description: 'More than five turns in a quarter of an hour ended in a failure.'
    query: 'AppMetrics | where Name == "sleepcoach.turns" | extend outcome = tostring(Properties["bot.outcome"]) | where outcome in ("failed", "apologised", "overtaken") | summarize Turns = sum(Sum)'
    measure: 'Turns'
    above: 5
    severity: 1
  }
  {
    name: 'turns-slow'
    description: 'The mean turn of a quarter of an hour took longer than two seconds.'
    query: 'AppMetrics | where Name == "sleepcoach.turn.duration" | summarize Seconds = sum(Sum) / sum(ItemCount)'
    measure: 'Seconds'
    above: 2
    severity: 2
  }
  {
    name: 'check-ins-late'
    description: 'More than ten check-ins in a quarter of an hour were begun late.'
    query: 'AppMetrics | where Name == "sleepcoach.checkins.late" | summarize Late = sum(Sum)'
    measure: 'Late'
    above: 10
    severity: 2
  }
  {
    name: 'deliveries-refused'
    description: 'More than ten messages in a quarter of an hour were refused by their channel.'
    query: 'AppMetrics | where Name == "sleepcoach.deliveries" | where tostring(Properties["bot.outcome"]) == "Refused" | summarize Refused = sum(Sum)'
    measure: 'Refused'
    above: 10
    severity: 2
  }
  {
    name: 'requests-fail'
    description: 'More than ten requests in a quarter of an hour were answered with 500 or above.'
    query: 'AppRequests | where toint(ResultCode) >= 500 | summarize Requests = count()'
    measure: 'Requests'
    above: 10
    severity: 1
  }
]

resource asked 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = [for question in questions: {
  name: '${name}-${question.name}'
  location: location
  properties: {
    description: question.description
    severity: question.severity
    enabled: true
    scopes: [logs.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: question.query
          metricMeasureColumn: question.measure
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: question.above
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [whoIsTold.id] }
    autoMitigate: true
    // On the first day there is no table yet.
    skipQueryValidation: true
  }
  dependsOn: [insights]
}]

resource tooFew 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-copies'
  location: 'global'
  properties: {
    description: 'Fewer copies of the program run than should.'
    severity: 1
    enabled: true
    scopes: [bot.id]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'copies'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.App/containerApps'
          metricName: 'Replicas'
          timeAggregation: 'Maximum'
          operator: 'LessThan'
          threshold: replicasAtLeast
        }
      ]
    }
    actions: [{ actionGroupId: whoIsTold.id }]
  }
}

resource databaseFull 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-database'
  location: 'global'
  properties: {
    description: 'The database is four fifths full.'
    severity: 2
    enabled: true
    scopes: [sql::database.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'full'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.Sql/servers/databases'
          metricName: 'storage_percent'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 80
        }
      ]
    }
    actions: [{ actionGroupId: whoIsTold.id }]
  }
}

@description('Where people chat on the web.')
output address string = 'https://${host}/'

@description('For the Teams package: --app-id.')
output botAppId string = identity.properties.clientId

@description('For the Teams package: --host.')
output botHost string = host
