/* Floor program of the Quaderno project, from its measuring kit; it does only the unavoidable part of the work. Kept as it was. */
/* latency of one durable single-value save: N single-row upserts, each its own transaction, synchronous=FULL.
   usage: commit_c db mode(wal|delete|truncate|persist|wal_normal|raw) n ; the table is obs(zone,year,variable) WITHOUT ROWID, created if absent.
   raw = pwrite 4 KB + fdatasync on an allocated file: the device's own limit */
#define _GNU_SOURCE
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <fcntl.h>
#include <unistd.h>
#include <time.h>
#include <sys/stat.h>
static double now(void){ struct timespec t; clock_gettime(CLOCK_MONOTONIC,&t); return t.tv_sec+t.tv_nsec*1e-9; }
static int cmp(const void*a,const void*b){ double x=*(double*)a,y=*(double*)b; return (x>y)-(x<y); }
int main(int a,char**v){ int n=atoi(v[3]); const char*m=v[2]; double*L=malloc(n*sizeof *L); unsigned long long r=88172645463325252ull;
  if(!strcmp(m,"raw")){ int f=open(v[1],O_RDWR|O_CREAT,0644); static char b[1<<20]; if(pwrite(f,b,sizeof b,0)<0) return 1; fsync(f);
    for(int i=0;i<n;i++){ b[0]=i; double t=now(); if(pwrite(f,b,4096,(i%256)*4096)<0) return 1; fdatasync(f); L[i]=now()-t; } close(f); unlink(v[1]); }
  else { sqlite3*db; sqlite3_stmt*s; char q[300]; if(sqlite3_open(v[1],&db)) return 1; int nm=!strcmp(m,"wal_normal");
    snprintf(q,sizeof q,"PRAGMA journal_mode=%s;PRAGMA synchronous=%s;",nm?"wal":m,nm?"NORMAL":"FULL"); sqlite3_exec(db,q,0,0,0);
    sqlite3_exec(db,"CREATE TABLE IF NOT EXISTS obs(zone INTEGER NOT NULL,year INTEGER NOT NULL,variable INTEGER NOT NULL,value REAL,status INTEGER NOT NULL,PRIMARY KEY(zone,year,variable))WITHOUT ROWID",0,0,0);
    if(sqlite3_prepare_v2(db,"INSERT INTO obs(zone,year,variable,value,status) VALUES(?,?,?,?,1) ON CONFLICT(zone,year,variable) DO UPDATE SET value=excluded.value,status=excluded.status",-1,&s,0)){ puts(sqlite3_errmsg(db)); return 1; }
    for(int i=-5;i<n;i++){ r^=r<<13; r^=r>>7; r^=r<<17; double t=now(); sqlite3_bind_int(s,1,1+r%34); sqlite3_bind_int(s,2,2001+(r>>8)%20); sqlite3_bind_int(s,3,1+(r>>16)%2826); sqlite3_bind_double(s,4,(r>>20)%100000/100.0);
      if(sqlite3_step(s)!=SQLITE_DONE){ puts(sqlite3_errmsg(db)); return 1; } sqlite3_reset(s); if(i>=0) L[i]=now()-t; }
    sqlite3_finalize(s); sqlite3_close(db); }
  double S=0; for(int i=0;i<n;i++) S+=L[i]; qsort(L,n,sizeof *L,cmp);
  printf("p50 %.3f ms  p95 %.3f  p99 %.3f  max %.3f  mean %.3f  total %.3f s  n=%d\n",L[n/2]*1e3,L[n*95/100]*1e3,L[n*99/100]*1e3,L[n-1]*1e3,S/n*1e3,S,n); return 0; }
